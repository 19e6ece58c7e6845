#include "puppet/LookReader.h"

#include "dialogue/XmlReader.h"

#include <charconv>
#include <utility>

namespace rapport {

namespace {

// The words of each list, in the order of its enum.
constexpr std::string_view sexes[] = {"man", "woman"};
constexpr std::string_view hairs[] = {"side-part", "tousled",  "cropped", "receding",   "long-parted", "bob",
                                      "bun",       "ponytail", "curly",   "long-loose", "shaved",      "headscarf"};
constexpr std::string_view beards[] = {"none", "stubble", "moustache", "full"};
constexpr std::string_view outfits[] = {"jacket", "coat", "hoodie", "cardigan", "sweater",
                                        "shirt",  "suit", "tunic",  "overall",  "raincoat"};

// Reads the parts a look is made of, and those of a companion in the same way.
class LookBuilder {
public:
    explicit LookBuilder(Findings& findings) : m_xml(findings) {}

    std::optional<Look> build() {
        if (!m_xml.expectRoot("look", "urn:rapport:look:1")) return std::nullopt;
        const auto [id, sex, build, jaw, lines] =
            m_xml.attributes(m_xml.document().root(), {"id", "sex"}, {"build", "jaw", "lines"});
        if (m_xml.isIdOfFile(id)) m_look.name = id.value;
        takeFigure(m_look, sex, build, jaw, lines);
        static constexpr XmlPart<LookBuilder> table[] = {
            {"face", Times::once, [](auto& r, XmlElement e) { r.readFace(e, r.m_look); }},
            {"hair", Times::once, [](auto& r, XmlElement e) { r.readHair(e, r.m_look); }},
            {"clothes", Times::once, [](auto& r, XmlElement e) { r.readClothes(e, r.m_look); }},
            {"companion", Times::optional, [](auto& r, XmlElement e) { r.readCompanion(e); }},
        };
        m_xml.parts(*this, table);
        if (m_xml.findings().hasErrors()) return std::nullopt;
        return std::move(m_look);
    }

private:
    void readCompanion(XmlElement element) {
        const auto [sex] = m_xml.attributes(element, {"sex"});
        m_companion = {};
        m_companion.name.clear();
        takeFigure(m_companion, sex, {}, {}, {});
        static constexpr XmlPart<LookBuilder> table[] = {
            {"face", Times::once, [](auto& r, XmlElement e) { r.readFace(e, r.m_companion); }},
            {"hair", Times::once, [](auto& r, XmlElement e) { r.readHair(e, r.m_companion); }},
            {"clothes", Times::once, [](auto& r, XmlElement e) { r.readClothes(e, r.m_companion); }},
        };
        m_xml.children(element, *this, table);
        m_look.companion = std::make_shared<const Look>(std::move(m_companion));
    }

    void takeFigure(Look& look, const XmlAttribute& sex, const XmlAttribute& build, const XmlAttribute& jaw,
                    const XmlAttribute& lines) {
        look.woman = m_xml.oneOf(sex, sexes) == std::size_t(1);
        look.build = percent(build, 85, 120, 100);
        look.jaw = percent(jaw, 0, 100, 30);
        look.lines = percent(lines, 0, 100, 0);
    }

    void readFace(XmlElement element, Look& look) {
        const auto [skin, lips, eyes, glasses] = m_xml.attributes(element, {"skin", "lips", "eyes"}, {"glasses"});
        m_xml.expectNothingInside(element);
        takeColour(skin, look.skin);
        takeColour(lips, look.lips);
        takeColour(eyes, look.eyes);
        look.glasses = m_xml.yes(glasses);
    }

    void readHair(XmlElement element, Look& look) {
        const auto [style, colour, beard] = m_xml.attributes(element, {"style", "colour"}, {"beard"});
        m_xml.expectNothingInside(element);
        look.hair = Hair(m_xml.oneOf(style, hairs).value_or(0));
        takeColour(colour, look.hairColour);
        look.beard = Beard(m_xml.oneOf(beard, beards).value_or(0));
    }

    void readClothes(XmlElement element, Look& look) {
        const auto [outfit, outer, inner, accent, tie] =
            m_xml.attributes(element, {"outfit", "outer", "inner", "accent"}, {"tie"});
        m_xml.expectNothingInside(element);
        look.outfit = Outfit(m_xml.oneOf(outfit, outfits).value_or(0));
        takeColour(outer, look.outer);
        takeColour(inner, look.inner);
        takeColour(accent, look.accent);
        look.tie = m_xml.yes(tie);
    }

    float percent(const XmlAttribute& attribute, int least, int most, int otherwise) {
        return float(m_xml.integer(attribute, least, most, otherwise)) / 100;
    }

    // A colour as painters of screens write it: # and six digits of base sixteen.
    void takeColour(const XmlAttribute& attribute, Colour& into) {
        if (!attribute) return;
        const std::string_view value = attribute.value;
        std::uint32_t hex = 0;
        const char* const end = value.data() + value.size();
        if (value.size() == 7 && value[0] == '#' && std::from_chars(value.data() + 1, end, hex, 16).ptr == end) {
            into = rgb(hex);
            return;
        }
        m_xml
            .error("bad-value", attribute,
                   say("\"{0}\" is \"{1}\", which is no colour", "“{0}”是“{1}”，不是颜色", attribute.name,
                       quotable(value)))
            .hint = say("write # and six digits, such as #6F767F", "请写 # 加六位十六进制数，如 #6F767F");
    }

    XmlReader m_xml;
    Look m_look;
    Look m_companion; // that is being read
};

} // namespace

LookReading readLook(const SourceText& source) {
    Findings findings(source);
    LookReading reading;
    reading.look = LookBuilder(findings).build();
    reading.diagnostics = findings.take();
    return reading;
}

} // namespace rapport
