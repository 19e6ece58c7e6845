#include "app/PartialDisplay.h"

#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>
#include <X11/Xlib.h>

#include <algorithm>
#include <string_view>
#include <type_traits>

namespace rapport {

namespace {

template <class Function>
Function* find(const char* name) {
    return reinterpret_cast<Function*>(sf::Context::getFunction(name));
}

bool isSoftware() {
    const auto* renderer = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string_view name = renderer ? renderer : "";
    return name.starts_with("llvmpipe") || name.starts_with("softpipe");
}

bool names(const char* list, std::string_view extension) {
    for (std::string_view rest = list ? list : ""; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (word == extension) return true;
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return false;
}

} // namespace

// SFML does not offer this, but OpenGL tells which connection and window the current context draws on.
PartialDisplay::PartialDisplay(const sf::Window& window) {
    window.setActive(true);
    const auto connection = find<void*()>("glXGetCurrentDisplay");
    const auto drawable = find<unsigned long()>("glXGetCurrentDrawable");
    const auto extensions = find<const char*(void*, int)>("glXQueryExtensionsString");
    const auto copy = find<std::remove_pointer_t<Copy>>("glXCopySubBufferMESA");
    if (!connection || !drawable || !extensions || !copy || !isSoftware()) return;
    m_connection = connection();
    m_drawable = drawable();
    if (m_connection && m_drawable && names(extensions(m_connection, 0), "GLX_MESA_copy_sub_buffer")) m_copy = copy;
}

void PartialDisplay::fit(sf::Window& window) {
    if (!isPossible()) return;
    window.display();
    m_mayDiffer = true;
}

bool PartialDisplay::show(sf::Window& window, std::span<const Box> areas) {
    const sf::Vector2u size = window.getSize();
    // What is drawn on keeps the size it had at the first picture; an area beyond it would end the connection.
    if (!isPossible() || (m_mayDiffer && !hasSize(size))) {
        window.display();
        return !isPossible();
    }
    m_mayDiffer = false;
    for (const Box& area : areas) // OpenGL counts from below
        m_copy(m_connection, m_drawable, int(area.min.x), int(size.y) - int(area.max.y), int(area.width()),
               int(area.height()));
    return true;
}

bool PartialDisplay::hasSize(const sf::Vector2u& size) const {
    ::Window root = 0;
    int x = 0, y = 0;
    unsigned width = 0, height = 0, border = 0, depth = 0;
    return XGetGeometry(static_cast<::Display*>(m_connection), m_drawable, &root, &x, &y, &width, &height, &border,
                        &depth) &&
           size == sf::Vector2u(width, height);
}

} // namespace rapport
