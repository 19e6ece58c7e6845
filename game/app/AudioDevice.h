#pragma once

namespace rapport {

// Whether this machine seems to have something to play sounds on: a sound server that listens, or a sound card that may
// be written to. The libraries for sound are not even called where there is nothing.
bool seemsAudible();

// Keeps whatever is written to stderr from it while this lives. The libraries for sound write there when a device
// turns out not to answer, and offer no other way to keep them quiet.
class HeldTongue {
public:
    HeldTongue();
    ~HeldTongue();
    HeldTongue(const HeldTongue&) = delete;
    HeldTongue& operator=(const HeldTongue&) = delete;

private:
    int m_stderr;
};

} // namespace rapport
