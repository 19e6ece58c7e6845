#include "dialogue/XmlPrescan.h"

#include "base/Characters.h"
#include "dialogue/XmlCharacters.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace rapport {

namespace {

// Walks over tags and texts. `p` always points into a text that ends with NUL and holds no other, so that looking at *p
// needs no check for the end.
class Prescan {
public:
    Prescan(Findings& findings, XmlOutline& outline)
        : m_findings(findings), m_outline(outline), m_text(findings.source().text), m_begin(m_text.data()),
          m_end(m_begin + m_text.size()), p(m_begin), m_lineCountedTo(m_begin) {}

    bool run() {
        if (std::string_view(m_text).starts_with(byteOrderMark)) p += byteOrderMark.size();
        if (startsWith("<?xml") && isXml(p[5], xmlSpace)) readDeclaration();
        while (p < m_end && !m_stopped) *p == '<' ? readMarkup() : readText();
        if (!m_stopped) reachEnd();
        return !m_stopped && !m_isRefused;
    }

private:
    struct Open {
        const char* name;
        std::size_t size;
    };
    using Name = std::string_view;

    static int digitOf(char digit) {
        if (digit >= '0' && digit <= '9') return digit - '0';
        const char lower = char(digit | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
    }

    bool startsWith(std::string_view words) const { return std::strncmp(p, words.data(), words.size()) == 0; }
    Place placeOf(const char* at, std::size_t bytes = 1) const {
        return m_findings.placeAt(std::size_t(at - m_begin), bytes);
    }
    Place placeOf(Name name) const { return placeOf(name.data(), name.size()); }
    std::uint32_t offsetOf(const char* at) const { return std::uint32_t(at - m_begin); }

    // Wrong, but what is behind it can be understood; only a file full of mistakes is given up.
    Diagnostic& report(std::string_view rule, Place place, Message message) {
        if (m_findings.isFull()) m_stopped = true;
        return m_findings.error(rule, place, std::move(message));
    }
    // Malformed: nothing behind it can be understood.
    Diagnostic& stop(std::string_view rule, Place place, Message message) {
        m_stopped = true;
        return m_findings.error(rule, place, std::move(message));
    }
    Diagnostic& stop(Place place, Message message) { return stop("xml-syntax", place, std::move(message)); }

    void skipSpace() {
        while (isXml(*p, xmlSpace)) ++p;
    }
    Name readName() {
        const char* begin = p;
        if (isXml(*p, xmlNameStart))
            while (isXml(*p, xmlName)) ++p;
        return {begin, std::size_t(p - begin)};
    }
    void countPiece(Name name) {
        if (++m_pieces <= xmlPieceLimit) return;
        stop("too-large", placeOf(name),
             say("the file has more than {} elements and attributes", "文件中的元素和属性超过 {} 个", xmlPieceLimit))
            .hint = say("split it into several dialogues", "请拆成几段对话");
    }
    std::uint32_t lineAt(const char* at) {
        m_line += std::uint32_t(std::count(m_lineCountedTo, at, '\n'));
        m_lineCountedTo = at;
        return m_line;
    }

    // ---- around and inside the root

    void readDeclaration() {
        const char* begin = p;
        const char* close = std::strstr(p, "?>");
        if (!close) return unclosed(begin, 5, "?>");
        const Name declaration(p, std::size_t(close - p));
        p = close + 2;
        const std::size_t at = declaration.find("encoding");
        if (at == Name::npos) return;
        const std::size_t quote = declaration.find_first_of("\"'", at);
        if (quote == Name::npos) return;
        const Name encoding =
            declaration.substr(quote + 1, declaration.find(declaration[quote], quote + 1) - quote - 1);
        const auto equals = [](Name a, Name b) {
            return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                              [](char x, char y) { return (x | 32) == (y | 32); });
        };
        if (equals(encoding, "utf-8") || equals(encoding, "utf8") || equals(encoding, "us-ascii")) return;
        stop("invalid-encoding", placeOf(encoding),
             say("the encoding is \"{}\", \"UTF-8\" was expected", "编码是“{}”，应为“UTF-8”", quotable(encoding)))
            .hint =
            say("save the file as UTF-8 and write encoding=\"UTF-8\"", "请把文件存为 UTF-8，并写 encoding=\"UTF-8\"");
    }

    void reachEnd() {
        if (m_depth) {
            const Open& open = m_open[m_depth - 1];
            Diagnostic& found = stop(placeOf(m_end), say("the file ends while \"{}\" is still open",
                                                         "文件结束时“{}”还没有闭合", nameOf(open)));
            found.hint = say("close it with </{}>", "请用 </{}> 闭合", nameOf(open));
            found.notes.push_back(openingOf(open));
        } else if (!m_rootSeen) {
            stop("empty-file", {}, say("the file holds no element", "文件里没有任何元素")).hint =
                say("begin with what \"rapport new dialogue\" writes", "可以从“rapport new dialogue”生成的文件开始");
        }
    }

    void readText() {
        if (m_depth == 0 || m_depth == 1) return readBlank();
        for (;;) {
            while (isXml(*p, xmlPlainText)) ++p;
            if (*p == '<' || p >= m_end) return;
            if (*p == '&')
                readReference();
            else if (startsWith("]]>"))
                return void(stop(placeOf(p, 3), say("\"]]>\" stands in a text", "文本里出现了“]]>”")).hint =
                                say("write it as \"]]&gt;\"", "请写成“]]&gt;”"));
            else
                ++p;
        }
    }

    // Outside the root, and directly in it, only elements have a meaning.
    void readBlank() {
        skipSpace();
        if (*p == '<' || p >= m_end) return;
        const char* begin = p;
        p = std::find(p, m_end, '<');
        const char* last = p;
        while (isXml(last[-1], xmlSpace)) --last;
        const Place place = placeOf(begin, std::size_t(last - begin));
        const std::string words = quotable({begin, std::size_t(last - begin)});
        if (m_depth == 1) {
            report("stray-text", place, say("text stands between elements: \"{}\"", "元素之间有多余的文字“{}”", words))
                .hint = say("put it into the element it belongs to", "请放进它所属的元素");
        } else {
            stop("stray-text", place,
                 m_rootSeen
                     ? say("text stands after the end of the document: \"{}\"", "文档结束之后还有文字“{}”", words)
                     : say("text stands before the first element: \"{}\"", "第一个元素之前有文字“{}”", words))
                .hint = say("remove it", "请删除");
        }
    }

    // "&amp;", "&#20154;" or "&#x4EBA;". Anything else behind "&" has no meaning here.
    void readReference() {
        const char* begin = p++;
        if (*p == '#') return readNumber(begin);
        const Name name = readName();
        if (name.empty() || *p != ';') {
            stop(placeOf(begin), say("\"&\" stands alone", "单独出现了“&”")).hint =
                say("write it as \"&amp;\"", "请写成“&amp;”");
            return;
        }
        ++p;
        for (Name known : {"amp", "lt", "gt", "quot", "apos"})
            if (name == known) return;
        // The file stays understandable, so that later findings are worth telling, but no tree is built of it.
        m_isRefused = true;
        report("unknown-entity", placeOf(begin, std::size_t(p - begin)),
               say("\"&{};\" has no meaning here", "“&{};”在这里没有含义", quotable(name)))
            .hint = say("only &amp; &lt; &gt; &quot; &apos; have one; write any other character itself",
                        "只有 &amp; &lt; &gt; &quot; &apos; 有含义，其他字符请直接写");
    }

    void readNumber(const char* begin) {
        ++p;
        const bool isHex = *p == 'x';
        if (isHex) ++p;
        const int base = isHex ? 16 : 10;
        std::uint32_t code = 0;
        const char* digits = p;
        for (; digitOf(*p) < base; ++p) code = std::min<std::uint32_t>(code * base + digitOf(*p), 0x110000);
        const bool hasDigits = p != digits;
        const bool isClosed = *p == ';';
        if (isClosed) ++p;
        if (hasDigits && isClosed && isXmlCharacter(code)) return;
        stop("invalid-character", placeOf(begin, std::size_t(p - begin)),
             say("\"{}\" is no character", "“{}”不是字符", quotable({begin, std::size_t(p - begin)})));
    }

    // ---- markup

    void readMarkup() {
        const char* begin = p++;
        if (*p == '/') return readClosingTag(begin);
        if (isXml(*p, xmlNameStart)) return readOpeningTag(begin);
        if (*p == '?') return readInstruction(begin);
        if (startsWith("!--")) return readComment(begin);
        if (startsWith("![CDATA[")) return readVerbatim(begin);
        if (*p == '!')
            stop("entity-declared", placeOf(begin, 9),
                 say("a document type is declared, none was expected", "文件声明了文档类型（DTD），这里不应有"))
                .hint = say("remove the declaration; the namespace says what the file is",
                            "请删除该声明，命名空间已说明文件类型");
        else
            stop(placeOf(begin), say("\"<\" begins no element", "“<”没有引出元素")).hint =
                say("write it as \"&lt;\" if it belongs to a text", "如果它是正文的一部分，请写成“&lt;”");
    }

    void unclosed(const char* begin, std::size_t bytes, std::string_view close) {
        stop(placeOf(begin, bytes),
             say("\"{}\" is opened here, never closed", "“{}”在此打开，却没有闭合", Name(begin, bytes)))
            .hint = say("close it with \"{}\"", "请用“{}”闭合", close);
    }

    void readInstruction(const char* begin) {
        const char* close = std::strstr(p, "?>");
        if (!close) return unclosed(begin, 2, "?>");
        if (m_depth || (startsWith("?xml") && !isXml(p[4], xmlName)))
            stop(placeOf(begin, std::size_t(close + 2 - begin)),
                 m_depth ? say("an instruction stands inside an element", "元素内部出现了处理指令")
                         : say("the XML declaration does not stand at the very beginning", "XML 声明不在文件的最开头"))
                .hint = m_depth ? say("remove it", "请删除")
                                : say("let nothing precede it, no blank line either", "它之前什么都不能有，空行也不行");
        p = close + 2;
    }

    void readComment(const char* begin) {
        const char* dashes = std::strstr(p + 3, "--");
        if (!dashes) return unclosed(begin, 4, "-->");
        if (dashes[2] != '>')
            stop(placeOf(dashes, 2), say("\"--\" stands inside a comment", "注释里出现了“--”")).hint =
                say("write a single dash or another sign", "请改用一个连字符或别的符号");
        p = dashes + 3;
    }

    void readVerbatim(const char* begin) {
        const char* close = std::strstr(p, "]]>");
        if (!close) return unclosed(begin, 9, "]]>");
        p = close + 3;
        if (m_depth >= 2) return;
        Diagnostic& found = report("stray-text", placeOf(begin, std::size_t(p - begin)),
                                   say("text stands outside the elements", "元素之外有文字"));
        found.hint = say("remove it", "请删除");
        if (m_depth == 0) m_stopped = true;
    }

    void readOpeningTag(const char* begin) {
        const Name name = readName();
        countPiece(name);
        if (m_depth == 0 && m_rootSeen) return secondRoot(name);
        if (m_depth == xmlDepthLimit) return tooDeep(name);
        m_attributeCount = 0;
        while (!m_stopped) {
            const char* before = p;
            skipSpace();
            if (*p == '>' || (*p == '/' && p[1] == '>')) break;
            if (p == before) return badTag(name);
            readAttribute(name);
        }
        if (m_stopped) return;
        const bool isEmpty = *p == '/';
        p += isEmpty ? 2 : 1;
        if (m_depth == 0) {
            m_rootSeen = true;
            m_outline.rootIsEmpty = isEmpty;
            m_outline.rootTag = {offsetOf(begin), offsetOf(p), lineAt(begin)};
        } else if (m_depth == 1) {
            m_outline.parts.push_back({offsetOf(begin), offsetOf(p), lineAt(begin)});
        }
        if (!isEmpty) m_open[m_depth++] = {name.data(), name.size()};
    }

    void readAttribute(Name element) {
        const Name name = readName();
        if (name.empty()) return badTag(element);
        countPiece(name);
        for (std::size_t i = 0; i < m_attributeCount; ++i)
            if (m_attributes[i] == name) return repeatedAttribute(name, m_attributes[i]);
        if (m_attributeCount == xmlAttributeLimit)
            return void(stop("too-large", placeOf(name),
                             say("\"{0}\" has more than {1} attributes", "“{0}”的属性超过 {1} 个", quotable(element),
                                 xmlAttributeLimit)));
        m_attributes[m_attributeCount++] = name;
        skipSpace();
        if (*p != '=') {
            stop(placeOf(name), say("attribute \"{}\" has no value", "属性“{}”没有值", quotable(name))).hint =
                say("write {}=\"…\"", "请写成 {}=\"…\"", quotable(name));
            return;
        }
        ++p;
        skipSpace();
        readValue(name);
    }

    void readValue(Name attribute) {
        const char quote = *p;
        if (quote != '"' && quote != '\'') {
            stop(placeOf(p), say("the value of \"{}\" is not in quotes", "“{}”的值没有加引号", quotable(attribute)))
                .hint =
                say("write {}=\"…\" with straight quotes", "请写成 {}=\"…\"，用英文直引号", quotable(attribute));
            return;
        }
        const char* begin = p++;
        for (;;) {
            while (isXml(*p, xmlPlainValue)) ++p;
            if (*p == quote) {
                ++p;
                return;
            }
            if (*p == '&') {
                readReference();
                if (m_stopped) return;
            } else if (*p == '<' || p >= m_end) {
                stop(placeOf(begin),
                     say("the value of \"{}\" is never closed", "“{}”的值没有闭合", quotable(attribute)))
                    .hint = *p == '<' ? say("add the closing quote, or write \"<\" as \"&lt;\"",
                                            "请补上右引号，或把“<”写成“&lt;”")
                                      : say("add the closing quote", "请补上右引号");
                return;
            } else {
                ++p;
            }
        }
    }

    void readClosingTag(const char* begin) {
        ++p;
        const Name name = readName();
        skipSpace();
        if (*p != '>' || name.empty()) return badTag(name);
        ++p;
        if (m_depth == 0)
            return void(stop(placeOf(begin, std::size_t(p - begin)),
                             say("</{}> closes nothing", "</{}> 没有可闭合的元素", quotable(name))));
        const Open& open = m_open[m_depth - 1];
        if (open.size != name.size() || std::memcmp(open.name, name.data(), name.size()) != 0)
            return mismatch(begin, name);
        if (--m_depth == 1) m_outline.parts.back().end = offsetOf(p);
    }

    // ---- what can be wrong with tags

    std::string nameOf(const Open& open) const { return quotable({open.name, open.size}); }

    Note openingOf(const Open& open) const {
        return {placeOf(open.name - 1),
                say("\"{}\" is opened here, never closed", "“{}”在此打开，却没有闭合", nameOf(open))};
    }

    void badTag(Name element) {
        const bool isName = !element.empty();
        if (p >= m_end && isName) {
            stop(placeOf(element), say("the tag of \"{}\" is never closed", "“{}”的标签没有闭合", quotable(element)))
                .hint = say("close it with \">\"", "请用“>”闭合");
            return;
        }
        const std::string found = quotable(std::string_view(p, characterAt({p, std::size_t(m_end - p)}).size));
        stop(placeOf(p), isName ? say("\"{0}\" is not expected in the tag of \"{1}\"", "“{1}”的标签里不应出现“{0}”",
                                      found, quotable(element))
                                : say("the closing tag has no name", "闭合标签没有名字"));
    }

    void tooDeep(Name name) {
        stop("too-deep", placeOf(name),
             say("elements stand more than {} deep inside each other", "元素嵌套超过 {} 层", xmlDepthLimit))
            .hint = say("a dialogue needs five levels; probably a closing tag is missing",
                        "一段对话只需五层，多半是漏了闭合标签");
    }

    void secondRoot(Name name) {
        stop("several-roots", placeOf(name),
             say("a second document begins with \"{}\", but a file holds one",
                 "又出现了以“{}”开头的第二个文档，一个文件只应有一个", quotable(name)))
            .hint = say("move it to a file of its own", "请移到单独的文件");
    }

    void repeatedAttribute(Name name, Name first) {
        stop(placeOf(name), say("attribute \"{}\" is written twice", "属性“{}”写了两次", quotable(name)))
            .notes.push_back({placeOf(first), say("first written here", "第一次写在这里")});
    }

    // Either the innermost open element was forgotten, or the closing tag is misspelt.
    void mismatch(const char* begin, Name name) {
        const Open& open = m_open[m_depth - 1];
        const bool isForgotten = std::any_of(m_open.begin(), m_open.begin() + m_depth,
                                             [&](const Open& o) { return Name(o.name, o.size) == name; });
        const std::string closed = quotable(name);
        Diagnostic& found = stop(placeOf(begin, std::size_t(p - begin)),
                                 isForgotten ? say("\"{0}\" is closed while \"{1}\" is still open",
                                                   "闭合“{0}”时“{1}”还没有闭合", closed, nameOf(open))
                                             : say("</{0}> closes nothing, </{1}> was expected",
                                                   "</{0}> 没有可闭合的元素，应为 </{1}>", closed, nameOf(open)));
        if (isForgotten) {
            found.hint = say("close it first with </{}>", "请先用 </{}> 闭合", nameOf(open));
            found.notes.push_back(openingOf(open));
        } else {
            found.notes.push_back({placeOf(open.name - 1), say("\"{}\" is opened here", "“{}”在此打开", nameOf(open))});
        }
    }

    Findings& m_findings;
    XmlOutline& m_outline;
    const std::string& m_text;
    const char* m_begin;
    const char* m_end;
    const char* p;
    const char* m_lineCountedTo;
    std::uint32_t m_line = 1;
    bool m_stopped = false;
    bool m_isRefused = false;
    bool m_rootSeen = false;
    std::size_t m_depth = 0;
    std::size_t m_pieces = 0;
    std::size_t m_attributeCount = 0;
    std::array<Open, xmlDepthLimit> m_open;
    std::array<Name, xmlAttributeLimit> m_attributes;
};

} // namespace

bool prescanXml(Findings& findings, XmlOutline& outline) {
    const std::size_t size = findings.source().text.size();
    if (size > xmlSizeLimit) {
        findings
            .error("too-large", {},
                   say("the file has {0} bytes, at most {1} are read", "文件有 {0} 字节，最多可读 {1} 字节", size,
                       xmlSizeLimit))
            .hint = say("split it into several dialogues", "请拆成几段对话");
        return false;
    }
    return checkXmlCharacters(findings) && Prescan(findings, outline).run();
}

std::string_view xmlRootName(std::string_view text) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
        const std::string_view rest = text.substr(at);
        const std::string_view close = rest.starts_with("<!--") ? "-->" : rest.starts_with("<?") ? "?>" : "";
        if (close.empty()) {
            std::size_t end = 1;
            while (end < rest.size() && isXml(rest[end], xmlName)) ++end;
            return rest.substr(1, end - 1);
        }
        at = text.find(close, at);
        if (at == std::string_view::npos) break;
    }
    return {};
}

} // namespace rapport
