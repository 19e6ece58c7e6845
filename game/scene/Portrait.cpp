#include "scene/Portrait.h"

#include "scene/Place.h"

#include <SFML/OpenGL.hpp>

#include <algorithm>
#include <cstring>
#include <span>
#include <utility>

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

void fill(const sf::Texture& texture, const std::uint8_t* pixels, const sf::IntRect& area) {
    const Bound bound(texture);
    const std::size_t width = texture.getSize().x;
    const std::size_t first = std::size_t(area.top) * width + std::size_t(area.left);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, GLint(width));
    glTexSubImage2D(GL_TEXTURE_2D, 0, area.left, area.top, area.width, area.height, GL_BGRA,
                    GL_UNSIGNED_INT_8_8_8_8_REV, pixels + 4 * first);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

bool isSame(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other) {
    return std::memcmp(one.data(), other.data(), one.size_bytes()) == 0;
}

// The smallest area outside which two pictures of the same size are alike.
sf::IntRect differenceOf(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other, std::size_t width) {
    const std::size_t height = one.size() / width;
    std::size_t left = width, right = 0, top = height, bottom = 0;
    for (std::size_t row = 0; row < height; ++row) {
        const auto mine = one.subspan(row * width, width), theirs = other.subspan(row * width, width);
        if (isSame(mine, theirs)) continue;
        top = std::min(top, row);
        bottom = row + 1;
        if (!isSame(mine.first(left), theirs.first(left)))
            left = std::size_t(std::ranges::mismatch(mine, theirs).in1 - mine.begin());
        if (!isSame(mine.subspan(right), theirs.subspan(right)))
            right =
                width - std::size_t(std::mismatch(mine.rbegin(), mine.rend(), theirs.rbegin()).first - mine.rbegin());
    }
    return right > left ? sf::IntRect(int(left), int(top), int(right - left), int(bottom - top)) : sf::IntRect();
}

std::uint64_t editions = 0; // of all portraits

} // namespace

void Portrait::show(const DisplayList& list, std::string_view place, sf::Vector2u size) {
    if (size.x == 0 || size.y == 0) return;
    const bool restaged = !m_background || place != m_place || size != m_size;
    if (!restaged && list == m_shown) return;
    if (restaged) setStage(place, size);
    if (!m_background) return;

    std::swap(m_picture, m_before);
    m_picture->copyFrom(*m_background);
    Stage(place, int(size.x), int(size.y)).paintFigure(list, m_picture->context());
    const sf::IntRect all(0, 0, int(size.x), int(size.y));
    m_fresh = restaged ? all : differenceOf(m_picture->words(), m_before->words(), size.x);
    if (m_fresh.width > 0) fill(m_texture, m_picture->pixels().data(), m_fresh);
    m_edition = ++editions;
    m_shown = list;
}

void Portrait::setStage(std::string_view place, sf::Vector2u size) {
    m_place = place;
    if (size != m_size || !m_background) {
        m_size = size;
        m_background.reset();
        m_picture.reset();
        m_before.reset();
        if (!m_texture.create(size.x, size.y)) return;
        allot(m_texture);
        m_background.emplace(int(size.x), int(size.y));
        m_picture.emplace(int(size.x), int(size.y));
        m_before.emplace(int(size.x), int(size.y));
    }
    Stage(place, int(size.x), int(size.y)).paintPlace(m_background->context());
}

} // namespace rapport
