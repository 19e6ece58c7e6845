#include "engine/Transcript.h"

#include "base/Characters.h"
#include "base/Findings.h"
#include "base/Names.h"
#include "engine/ExpectationForm.h"

#include <charconv>

namespace rapport {

namespace {

constexpr std::string_view header = "rapport-play 1";
constexpr std::size_t sizeLimit = 1u << 20; // bytes; a talk has at most 60 replies

bool readHash(std::string_view text, std::optional<std::uint64_t>& hash) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (error != std::errc() || end != text.data() + text.size()) return false;
    hash = value;
    return true;
}

Diagnostic& syntaxError(Findings& findings, std::uint32_t line, Message message) {
    return findings.error("play-syntax", findings.placeOfLine(line), std::move(message));
}

void readEntry(std::string_view key, std::string_view value, std::uint32_t line, Transcript& transcript,
               Findings& findings) {
    if (value.empty()) {
        syntaxError(findings, line, say("\"{}\" has no value", "“{}”后面没有内容", quotable(key)));
    } else if (key == "dialogue") {
        transcript.dialogue = value;
        transcript.dialogueLine = line;
        if (!isId(value))
            syntaxError(findings, line, say("\"{}\" cannot be an id", "“{}”不能用作 id", quotable(value)));
    } else if (key == "language") {
        transcript.language = value;
    } else if (key == "hash") {
        if (!readHash(value, transcript.hash))
            syntaxError(findings, line, say("\"{}\" is not a hash", "“{}”不是有效的校验值", quotable(value)));
    } else if (key == "choose") {
        transcript.entries.push_back({Transcript::Choose{std::string(value)}, line});
    } else if (key == "note") {
        transcript.entries.push_back({Transcript::Note{std::string(value)}, line});
    } else if (expectationForm(key)) {
        if (auto wrong = misunderstood(key, value))
            syntaxError(findings, line, std::move(wrong->message)).hint = std::move(wrong->hint);
        transcript.entries.push_back({Transcript::Expect{std::string(key), std::string(value)}, line});
    } else {
        const auto expectations = expectationWords();
        std::vector<std::string_view> words(expectations.begin(), expectations.end());
        words.insert(words.end(), {"dialogue", "hash", "language", "choose", "note"});
        const std::string_view meant = nearest(key, words);
        Diagnostic& unknown = syntaxError(
            findings, line, say("\"{}\" is not a word of a transcript", "对话记录里没有“{}”这个词", quotable(key)));
        if (!meant.empty()) unknown.hint = didYouMean(meant);
    }
}

} // namespace

std::vector<std::string> Transcript::choiceIds() const {
    std::vector<std::string> ids;
    for (const Entry& entry : entries)
        if (const auto* choose = std::get_if<Choose>(&entry.what)) ids.push_back(choose->id);
    return ids;
}

std::string Transcript::toText() const {
    std::string text = fmt::format("{}\ndialogue: {}\n", header, dialogue);
    if (hash) text += fmt::format("hash: {:016x}\n", *hash);
    text += fmt::format("language: {}\n", language);
    for (const Entry& entry : entries) {
        if (const auto* choose = std::get_if<Choose>(&entry.what)) text += "choose: " + choose->id + "\n";
        if (const auto* note = std::get_if<Note>(&entry.what)) text += "note: " + note->text + "\n";
        if (const auto* expect = std::get_if<Expect>(&entry.what)) text += expect->key + ": " + expect->value + "\n";
    }
    return text;
}

TranscriptReading readTranscript(const SourceText& source) {
    Transcript transcript;
    Findings findings(source);
    std::uint32_t number = 0;
    bool headed = false;
    std::size_t at = source.text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    if (source.text.size() > sizeLimit) {
        findings.error("play-syntax", {}, say("the file has more than {} bytes", "文件超过 {} 字节", sizeLimit));
        at = source.text.size();
    }
    while (at < source.text.size() && !findings.isFull()) {
        const std::size_t end = std::min(source.text.find('\n', at), source.text.size());
        const std::string_view line = trimmed(std::string_view(source.text).substr(at, end - at));
        at = end + 1;
        ++number;
        if (line.empty() || line.front() == '#') continue;
        if (!headed) {
            headed = true;
            if (line == header) continue;
            syntaxError(findings, number, say("a transcript begins with \"{}\"", "对话记录的第一行应为“{}”", header));
            break;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) {
            syntaxError(findings, number, {"expected \"key: value\"", "应写成“词: 内容”"});
            continue;
        }
        readEntry(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)), number, transcript, findings);
    }
    if (!findings.hasErrors() && !headed)
        syntaxError(findings, 0, say("a transcript begins with \"{}\"", "对话记录的第一行应为“{}”", header));
    if (!findings.hasErrors() && transcript.dialogue.empty())
        syntaxError(findings, 0,
                    {"the transcript does not say which dialogue it belongs to", "记录里没有写是哪一段对话"})
            .hint = {"add a line \"dialogue: ID\"", "加一行“dialogue: 对话的 id”"};
    if (findings.hasErrors()) return {std::nullopt, findings.take()};
    return {std::move(transcript), {}};
}

Transcript transcriptOf(const Session& session, std::string_view language) {
    Transcript transcript;
    transcript.dialogue = session.dialogue().id;
    transcript.hash = session.dialogue().hash;
    transcript.language = language;
    for (const Turn& turn : session.turns()) {
        const std::string_view id = session.dialogue().name(session.dialogue().choices[turn.choice].id);
        transcript.entries.push_back({Transcript::Choose{std::string(id)}, 0});
    }
    return transcript;
}

Diagnostic unknownDialogue(const Transcript& transcript, const SourceText& source,
                           const std::vector<std::string_view>& known) {
    Findings findings(source);
    const std::string_view meant = nearest(transcript.dialogue, known);
    findings
        .error("play-unknown-dialogue", findings.placeOfLine(transcript.dialogueLine),
               say("no dialogue has the id \"{}\"", "没有 id 为“{}”的对话", transcript.dialogue))
        .hint = !meant.empty() ? didYouMean(meant)
                               : say("put {}.xml into the folder of this file or into one above it",
                                     "请把 {}.xml 放在本文件所在的文件夹里，或放在它上面的某一层", transcript.dialogue);
    return std::move(findings.take().front());
}

Replay replay(const Transcript& transcript, const SourceText& source, LazyOutlook& outlook) {
    Session session(outlook.dialogue());
    Findings findings(source);
    const std::size_t column = session.dialogue().texts.columnOf(transcript.language);
    for (const Transcript::Entry& entry : transcript.entries) {
        if (const auto* choose = std::get_if<Transcript::Choose>(&entry.what)) {
            if (const auto refusal = session.choose(choose->id)) {
                findings.error("play-refused", findings.placeOfLine(entry.line), refusal->message);
                break;
            }
        } else if (const auto* expect = std::get_if<Transcript::Expect>(&entry.what)) {
            if (const auto is = differs(session, expect->key, expect->value, column, outlook))
                findings.error("play-differs", findings.placeOfLine(entry.line),
                               say("expected {} \"{}\", but it is \"{}\"", "期望 {} 是“{}”，实际是“{}”", expect->key,
                                   expect->value, *is));
        }
    }
    return {std::move(session), findings.take()};
}

Replay replay(std::shared_ptr<const Dialogue> dialogue, const Transcript& transcript, const SourceText& source) {
    LazyOutlook outlook(std::move(dialogue));
    return replay(transcript, source, outlook);
}

} // namespace rapport
