#include "scene/Portrait.h"

#include "scene/Place.h"

#include <SFML/OpenGL.hpp>

namespace rapport {

namespace {

// Binds a texture while it lives. SFML remembers which texture is bound and must find it again.
class Bound {
public:
    explicit Bound(const sf::Texture& texture) {
        glGetIntegerv(GL_TEXTURE_BINDING_2D, &m_before);
        glBindTexture(GL_TEXTURE_2D, texture.getNativeHandle());
    }
    ~Bound() { glBindTexture(GL_TEXTURE_2D, GLuint(m_before)); }
    Bound(const Bound&) = delete;
    Bound& operator=(const Bound&) = delete;

private:
    GLint m_before = 0;
};

// Gives the texture its pixels with blue first, as Cairo has them and the screen wants them. SFML only knows red first,
// which software OpenGL must convert pixel by pixel whenever it shows the texture.
void allot(const sf::Texture& texture) {
    const Bound bound(texture);
    const auto size = sf::Vector2<GLsizei>(texture.getSize());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, size.x, size.y, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
}

void fill(const sf::Texture& texture, const std::uint8_t* pixels) {
    const Bound bound(texture);
    const auto size = sf::Vector2<GLsizei>(texture.getSize());
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, size.x, size.y, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, pixels);
}

} // namespace

void Portrait::show(const DisplayList& list, std::string_view place, sf::Vector2u size) {
    if (size.x == 0 || size.y == 0) return;
    const bool restaged = !m_background || place != m_place || size != m_size;
    if (!restaged && list == m_shown) return;
    if (restaged) setStage(place, size);
    if (!m_background) return;

    m_picture->copyFrom(*m_background);
    Stage(place, int(size.x), int(size.y)).paintFigure(list, m_picture->context());
    fill(m_texture, m_picture->pixels().data());
    m_shown = list;
}

void Portrait::setStage(std::string_view place, sf::Vector2u size) {
    m_place = place;
    if (size != m_size || !m_background) {
        m_size = size;
        m_background.reset();
        m_picture.reset();
        if (!m_texture.create(size.x, size.y)) return;
        allot(m_texture);
        m_background.emplace(int(size.x), int(size.y));
        m_picture.emplace(int(size.x), int(size.y));
    }
    Stage(place, int(size.x), int(size.y)).paintPlace(m_background->context());
}

} // namespace rapport
