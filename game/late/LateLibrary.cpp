#include "late/LateLibrary.h"

#include <dlfcn.h>

namespace rapport {

LateLibrary::LateLibrary(const char* name)
    : m_handle(::dlopen(name, RTLD_NOW | RTLD_LOCAL)), m_isComplete(m_handle != nullptr) {}

void* LateLibrary::symbol(const char* name) {
    void* const found = m_handle ? ::dlsym(m_handle, name) : nullptr;
    m_isComplete = m_isComplete && found;
    return found;
}

} // namespace rapport
