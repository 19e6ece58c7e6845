#pragma once

namespace rapport {

// A shared library that is linked when it is first needed. Those that come with many others would keep the first picture
// waiting, though most people never send or print anything.
class LateLibrary {
public:
    LateLibrary(const LateLibrary&) = delete;
    LateLibrary& operator=(const LateLibrary&) = delete;

    // False if the library, or one of the functions wanted of it, is not on this computer: then none may be called.
    bool isComplete() const { return m_isComplete; }

protected:
    // Stays linked for good, as many libraries wish.
    explicit LateLibrary(const char* name);

    template <class Function>
    Function* find(const char* name) {
        return reinterpret_cast<Function*>(symbol(name));
    }

private:
    void* symbol(const char* name);

    void* m_handle;
    bool m_isComplete;
};

} // namespace rapport

// A function of such a library, under its name without the prefix.
#define RAPPORT_LATE(prefix, name) decltype(::prefix##name)* const name = find<decltype(::prefix##name)>(#prefix #name)
