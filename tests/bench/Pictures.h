#pragma once

#include <string>

struct _XDisplay;

namespace rapport {

// Counts how often something new is shown on a screen. The screen itself tells, so that whoever draws need not.
class Pictures {
public:
    explicit Pictures(const std::string& display);
    ~Pictures();
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    // Since the last call. What comes within a few milliseconds is one picture, shown in pieces.
    int taken();

private:
    _XDisplay* m_display;
    int m_firstEvent = 0;
    unsigned long m_last = 0; // milliseconds
};

} // namespace rapport
