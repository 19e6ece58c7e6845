#pragma once

namespace rapport {

// A new screen comes up out of the page, so that the eye sees that it is another one. It can be read and pressed from
// the first picture on.
class Transition {
public:
    static constexpr int length = 160; // milliseconds

    void begin() { m_left = length; }
    void end() { m_left = 0; }
    void advance(int milliseconds) { m_left = m_left > milliseconds ? m_left - milliseconds : 0; }
    bool isRunning() const { return m_left > 0; }
    // Over everything else of this picture.
    void draw() const;

private:
    int m_left = 0;
};

} // namespace rapport
