#include "dialogue/CourseReader.h"

#include "dialogue/TextReader.h"
#include "dialogue/Translations.h"

namespace rapport {

namespace {

using Kind = Course::Part::Kind;

class CourseBuilder {
public:
    CourseBuilder(Findings& findings, const IsThere& isThere) : m_xml(findings), m_isThere(isThere) {}

    std::optional<Course> build() {
        if (!m_xml.expectRoot("course", "urn:rapport:dialogue:1")) return std::nullopt;
        readRoot();
        static constexpr XmlPart<CourseBuilder> table[] = {
            {"title", Times::some, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_course.title); }},
            {"brief", Times::some, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_course.brief); }},
            {"part", Times::some, [](auto& r, XmlElement e) { r.readPart(e); }},
        };
        m_xml.parts(*this, table);
        const Place root = m_xml.document().placeOf(m_xml.document().root());
        m_translations.expect(m_course.title, "title", m_course.id, root);
        m_translations.expect(m_course.brief, "brief", m_course.id, root);
        if (m_xml.findings().hasErrors()) return std::nullopt;
        m_translations.reportMissing();
        m_texts.shrink();
        m_course.texts = std::move(m_texts);
        return std::move(m_course);
    }

private:
    void readRoot() {
        const auto [id, pass, forClass] = m_xml.attributes(m_xml.document().root(), {"id"}, {"pass", "class"});
        m_course.pass = m_xml.integer(pass, 0, 100, 70);
        m_course.isForClass = m_xml.yes(forClass);
        if (m_xml.isIdOfFile(id)) m_course.id = id.value;
    }

    void readPart(XmlElement element) {
        const auto [dialogue, drill, page, pass, minutes] =
            m_xml.optionalAttributes(element, {"dialogue", "drill", "page", "pass", "minutes"});
        Course::Part part;
        part.minutes = m_xml.integer(minutes, 1, 240, 0);
        part.pass = m_xml.integer(pass, 0, 100, m_course.pass);
        m_part = &part;
        static constexpr XmlPart<CourseBuilder> table[] = {
            {"purpose", Times::some, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_part->purpose); }},
            {"prompt", Times::any, [](auto& r, XmlElement e) { r.m_reader.readNext(e, r.m_part->prompts); }},
            {"look-for", Times::any, [](auto& r, XmlElement e) { r.m_reader.readNext(e, r.m_part->lookFors); }},
        };
        m_xml.children(element, *this, table);
        if (int(bool(dialogue)) + bool(drill) + bool(page) != 1) {
            m_xml
                .error(
                    "part-of-what", element,
                    say("a part names one of dialogue, drill and page", "每个部分要写明一项：dialogue、drill 或 page"))
                .hint =
                say("write for example <part drill=\"hear-the-style\">", "例如 <part drill=\"hear-the-style\">");
            return;
        }
        const XmlAttribute& id = dialogue ? dialogue : drill ? drill : page;
        part.kind = dialogue ? Kind::dialogue : drill ? Kind::drill : Kind::page;
        if (part.kind == Kind::page && pass)
            m_xml.error("bad-value", pass, say("a page is read; it has no pass mark", "手册页只用读，没有及格线"))
                .hint = say("remove it", "请删掉它");
        const Place place = m_xml.document().placeOf(element);
        m_translations.expect(part.purpose, "purpose", id.value, place);
        for (const TextId prompt : part.prompts) m_translations.expect(prompt, "prompt", id.value, place);
        for (const TextId lookFor : part.lookFors) m_translations.expect(lookFor, "look-for", id.value, place);
        if (!m_xml.isId(id)) return;
        part.id = id.value;
        if (!m_isThere(part.kind, part.id))
            m_xml
                .error("missing-part", id,
                       Message(fmt::format("there is no {} \"{}\"", nameOf(part.kind).en, part.id),
                               fmt::format("没有名为“{}”的{}", part.id, nameOf(part.kind).zh)))
                .hint = say("write it, or name one that is there", "请先写好它，或改成已有的");
        m_course.parts.push_back(std::move(part));
    }

    XmlReader m_xml;
    const IsThere& m_isThere;
    Texts m_texts;
    TextReader m_reader{m_xml, m_texts};
    Translations m_translations{m_xml, m_texts};
    Course m_course;
    Course::Part* m_part = nullptr;
};

} // namespace

CourseReading readCourse(const SourceText& source, const IsThere& isThere) {
    Findings findings(source);
    CourseReading reading;
    reading.course = CourseBuilder(findings, isThere).build();
    reading.diagnostics = findings.take();
    return reading;
}

} // namespace rapport
