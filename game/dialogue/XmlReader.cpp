#include "dialogue/XmlReader.h"

#include "base/Names.h"
#include "dialogue/XmlCharacters.h"

#include <algorithm>
#include <charconv>

namespace rapport {

namespace {

// "a", "b" or "c"
Message listOf(const std::vector<std::string_view>& words) {
    Message list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool isLast = i + 1 == words.size();
        if (i) list.en += isLast ? " or " : ", ";
        if (i) list.zh += isLast ? "或" : "、";
        list.en += fmt::format("\"{}\"", words[i]);
        list.zh += fmt::format("“{}”", words[i]);
    }
    return list;
}

// What was meant, or, if nothing is near and the list is short, what is allowed.
Message allowed(std::string_view wrong, const std::vector<std::string_view>& words) {
    constexpr std::size_t longestList = 24;
    if (const std::string_view near = nearest(wrong, words); !near.empty()) return didYouMean(near);
    if (words.empty() || words.size() > longestList) return {};
    const Message list = listOf(words);
    return {"write " + list.en, "请写" + list.zh};
}

// Whether a text has white space at its ends, two in a row, or other than blanks. Written without an early way out, so
// that the compiler looks at many bytes at once; most texts have none.
bool hasNeedlessSpace(std::string_view text) {
    unsigned found = 0;
    for (std::size_t i = 1; i < text.size(); ++i)
        found |= unsigned((text[i] == ' ') & (text[i - 1] == ' ')) | unsigned(text[i] == '\t') |
                 unsigned(text[i] == '\n') | unsigned(text[i] == '\r');
    return found || (!text.empty() && (isXml(text.front(), xmlSpace) || text.back() == ' '));
}

// Drops white space at both ends of what begins at `start`, and makes one blank of each run inside.
void collapseSpace(std::string& text, std::size_t start) {
    char* kept = text.data() + start; // never runs ahead of what is read
    bool isAfterSpace = true;
    for (std::size_t i = start; i < text.size(); ++i) {
        const bool isSpace = isXml(text[i], xmlSpace);
        if (isSpace && isAfterSpace) continue;
        *kept++ = isSpace ? ' ' : text[i];
        isAfterSpace = isSpace;
    }
    text.resize(std::size_t(kept - text.data()));
    if (text.size() > start && text.back() == ' ') text.pop_back();
}

// Attributes by which every XML file may name its schema for an editor.
bool isForEditors(std::string_view name) {
    return name == "xmlns" || name.starts_with("xmlns:") || name == "xsi:schemaLocation";
}

} // namespace

bool XmlReader::expectRoot(std::string_view name, std::string_view nameSpace) {
    if (!m_document.isReadable()) return false;
    const XmlElement root = m_document.root();
    if (root.name() != name) {
        error("unknown-root", root,
              say("the file holds \"{0}\", \"{1}\" was expected", "文件内容是“{0}”，应为“{1}”", quotable(root.name()),
                  name))
            .hint = say("begin with <{0} xmlns=\"{1}\" …>", "请以 <{0} xmlns=\"{1}\" …> 开头", name, nameSpace);
        return false;
    }
    XmlAttribute declared;
    root.eachAttribute([&](XmlAttribute each) {
        if (each.name == "xmlns") declared = each;
    });
    if (declared && declared.value == nameSpace) return true;
    const Message hint = say("this program reads xmlns=\"{0}\"", "本程序可读的是 xmlns=\"{0}\"", nameSpace);
    if (declared)
        error("wrong-namespace", declared,
              say("the namespace is \"{0}\", \"{1}\" was expected", "命名空间是“{0}”，应为“{1}”",
                  quotable(declared.value), nameSpace))
            .hint = hint;
    else
        error("wrong-namespace", root,
              say("\"{0}\" has no namespace, \"{1}\" was expected", "“{0}”没有命名空间，应为“{1}”", name, nameSpace))
            .hint = hint;
    return false;
}

void XmlReader::collect(XmlElement element, std::span<const std::string_view> names, std::size_t required,
                        std::span<XmlAttribute> found) {
    std::size_t expected = 0; // attributes mostly come in the order asked for
    std::vector<std::string_view> misspelt;
    element.eachAttribute([&](XmlAttribute attribute) {
        for (std::size_t tried = 0; tried < names.size(); ++tried) {
            const std::size_t i = expected + tried < names.size() ? expected + tried : expected + tried - names.size();
            if (names[i] != attribute.name) continue;
            found[i] = attribute;
            expected = i + 1 < names.size() ? i + 1 : 0;
            return;
        }
        if (isForEditors(attribute.name) && element.name() == m_document.root().name()) return;
        const std::vector<std::string_view> known(names.begin(), names.end());
        error("unknown-attribute", attribute.name,
              known.empty() ? say("\"{0}\" has an attribute \"{1}\", none was expected",
                                  "“{0}”有属性“{1}”，这里不应有属性", element.name(), quotable(attribute.name))
                            : say("\"{0}\" knows no attribute \"{1}\"", "“{0}”没有“{1}”这个属性", element.name(),
                                  quotable(attribute.name)))
            .hint = allowed(attribute.name, known);
        misspelt.push_back(nearest(attribute.name, known));
    });
    for (std::size_t i = 0; i < required; ++i) {
        if (found[i] || std::find(misspelt.begin(), misspelt.end(), names[i]) != misspelt.end()) continue;
        error("missing-attribute", element,
              say("\"{0}\" has no attribute \"{1}\"", "“{0}”缺少属性“{1}”", element.name(), names[i]))
            .hint = say("add {}=\"…\"", "请添加 {}=\"…\"", names[i]);
    }
}

void XmlReader::expectNoText(XmlElement element) {
    element.eachText([&](std::string_view text) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n");
        if (begin == std::string_view::npos) return;
        const std::string_view words = text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
        error("stray-text", words,
              say("text stands directly in \"{0}\": \"{1}\"", "“{0}”里直接写了文字“{1}”", element.name(),
                  quotable(words)))
            .hint = say("put it into the element it belongs to", "请放进它所属的元素");
    });
}

void XmlReader::expectNothingInside(XmlElement element) {
    expectNoText(element);
    for (XmlElement child = element.firstChild(); child; child = child.next()) reportUnknown(child, {});
}

void XmlReader::collectText(XmlElement element, std::string& into) {
    const std::size_t start = into.size();
    element.eachText([&](std::string_view text) { into += text; });
    if (hasNeedlessSpace(std::string_view(into).substr(start))) collapseSpace(into, start);
    for (XmlElement child = element.firstChild(); child; child = child.next()) reportUnknown(child, {});
}

int XmlReader::integer(const XmlAttribute& attribute, int min, int max, int otherwise) {
    if (!attribute) return otherwise;
    const std::string_view value = attribute.value;
    const char* end = value.data() + value.size();
    int number = 0;
    const auto [rest, trouble] = std::from_chars(value.data(), end, number);
    const bool isNumber = !value.empty() && rest == end && trouble != std::errc::invalid_argument;
    if (isNumber && trouble == std::errc{} && number >= min && number <= max) return number;
    const std::string wrong = quotable(value);
    error(isNumber ? "out-of-range" : "bad-value", attribute,
          isNumber ? say("\"{0}\" is {1}, {2} to {3} was expected", "“{0}”是 {1}，应在 {2} 到 {3} 之间", attribute.name,
                         wrong, min, max)
                   : say("\"{0}\" is \"{1}\", a whole number from {2} to {3} was expected",
                         "“{0}”是“{1}”，应为 {2} 到 {3} 之间的整数", attribute.name, wrong, min, max));
    return otherwise;
}

bool XmlReader::yes(const XmlAttribute& attribute) {
    static constexpr std::string_view words[] = {"yes", "no"};
    return oneOf(attribute, words) == std::size_t(0);
}

bool XmlReader::isIdOfFile(const XmlAttribute& attribute) {
    if (!isId(attribute)) return false;
    const std::string_view file = m_findings.source().stem(), id = attribute.value;
    if (file != id)
        error("wrong-file-name", attribute,
              say("the id is \"{0}\", but the file is called \"{1}\"", "id 是“{0}”，文件却叫“{1}”", id, quotable(file)))
            .hint = say("call the file \"{}.xml\", or change the id", "请把文件改名为“{}.xml”，或修改 id", id);
    return true;
}

bool XmlReader::isId(const XmlAttribute& attribute) {
    if (!attribute) return false;
    const std::string_view id = attribute.value;
    if (rapport::isId(id)) return true;
    error("bad-value", attribute,
          say("\"{0}\" is no id: \"{1}\"", "“{0}”不是合格的 id：“{1}”", attribute.name, quotable(id)))
        .hint = say("use lower-case letters, digits and hyphens, a letter first, at most {}",
                    "请用小写字母、数字和连字符，以字母开头，最多 {} 个字符", longestId);
    return false;
}

std::optional<std::size_t> XmlReader::oneOf(const XmlAttribute& attribute, std::span<const std::string_view> words) {
    if (!attribute) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), attribute.value);
    if (found != words.end()) return std::size_t(found - words.begin());
    reportWord(attribute, {words.begin(), words.end()});
    return std::nullopt;
}

void XmlReader::reportWord(const XmlAttribute& attribute, const std::vector<std::string_view>& words) {
    error("bad-value", attribute,
          say("\"{0}\" cannot be \"{1}\"", "“{0}”不能是“{1}”", attribute.name, quotable(attribute.value)))
        .hint = allowed(attribute.value, words);
}

Diagnostic& XmlReader::error(std::string_view rule, const XmlAttribute& at, Message message) {
    return error(rule, at.value.empty() ? at.name : at.value, std::move(message));
}

Diagnostic& XmlReader::error(std::string_view rule, XmlElement at, Message message) {
    return m_findings.error(rule, m_document.placeOf(at), std::move(message));
}

Diagnostic& XmlReader::error(std::string_view rule, std::string_view at, Message message) {
    return m_findings.error(rule, m_document.placeOf(at), std::move(message));
}

std::string_view XmlReader::reportUnknown(XmlElement element, const std::vector<std::string_view>& names) {
    error("unknown-element", element,
          names.empty()
              ? say("\"{}\" stands where no element is expected", "这里不应出现元素“{}”", quotable(element.name()))
              : say("\"{}\" is not known here", "这里没有“{}”这个元素", quotable(element.name())))
        .hint = allowed(element.name(), names);
    return nearest(element.name(), names);
}

void XmlReader::reportRepeated(XmlElement element, XmlElement first) {
    reportRepeated(element, m_document.placeOf(first));
}

void XmlReader::reportRepeated(XmlElement element, Place first) {
    Diagnostic& repeated =
        error("repeated-element", element,
              say("\"{}\" stands here again, once was expected", "“{}”重复出现，只应有一个", element.name()));
    repeated.hint = say("keep one of the two", "请只保留一个");
    repeated.notes.push_back({first, say("first written here", "第一次写在这里")});
}

void XmlReader::reportMissing(XmlElement parent, std::string_view name) {
    error("missing-element", parent, say("\"{0}\" has no \"{1}\"", "“{0}”里缺少“{1}”", parent.name(), name)).hint =
        say("add <{0}>…</{0}>", "请添加 <{0}>…</{0}>", name);
}

} // namespace rapport
