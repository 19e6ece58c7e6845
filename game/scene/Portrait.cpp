#include "scene/Portrait.h"

#include "scene/Place.h"

namespace rapport {

void Portrait::show(const DisplayList& list, std::string_view place, sf::Vector2u size) {
    if (size.x == 0 || size.y == 0) return;
    const bool restaged = !m_background || place != m_place || size != m_size;
    if (!restaged && list == m_shown) return;
    if (restaged) setStage(place, size);
    if (!m_background) return;

    m_picture->copyFrom(*m_background);
    Stage(place, int(size.x), int(size.y)).paintFigure(list, m_picture->context(), Channels::redFirst);
    m_texture.update(m_picture->pixels().data());
    m_shown = list;
}

void Portrait::setStage(std::string_view place, sf::Vector2u size) {
    m_place = place;
    if (size != m_size || !m_background) {
        m_size = size;
        m_background.reset();
        m_picture.reset();
        if (!m_texture.create(size.x, size.y)) return;
        m_background.emplace(int(size.x), int(size.y));
        m_picture.emplace(int(size.x), int(size.y));
    }
    Stage(place, int(size.x), int(size.y)).paintPlace(m_background->context(), Channels::redFirst);
}

} // namespace rapport
