#pragma once

#include "dialogue/DialogueReader.h"
#include "dialogue/IdTable.h"
#include "dialogue/MarkPatterns.h"
#include "dialogue/TextReader.h"
#include "dialogue/XmlReader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// Builds a dialogue while its file is read: what stands beside the nodes first, then node by node; references are
// resolved when all is there. The reader's own; nobody else needs it.
class DialogueBuilder {
public:
    DialogueBuilder(Findings& findings, const Rulebook& rulebook) : m_xml(findings), m_rulebook(rulebook) {}

    // The dialogue, if there is no error in the file.
    std::optional<Dialogue> build();

private:
    // A reference to a node or ending whose name may stand further down in the file.
    struct Reference {
        std::string_view word;
        std::uint32_t index = 0; // of the choice or divert
        enum class From : std::uint8_t { choice, divert, start } from = From::choice;
    };

    static constexpr std::uint32_t endingMark = 0x80000000; // in m_places: an ending, not a node

    // ---- the head (DialogueReader.cpp)
    void makeRoom();
    void readRoot();
    void readText(XmlElement element, TextId& text);
    void readStamp(const XmlAttribute& of, TextId text, std::size_t column);
    void readCustomer(XmlElement element);
    void readCustomerKind(const XmlAttribute& type, const XmlAttribute& manifestation);
    void readFeels(XmlElement element);
    void readCovers(XmlElement element);
    void readFlag(XmlElement element);
    void readPromise(XmlElement element);
    void readEnding(XmlElement element);
    std::uint8_t takeBits(unsigned count, std::string_view at);
    Slice define(IdTable& table, const XmlAttribute& id, std::uint32_t index);

    // ---- nodes and replies (NodeReader.cpp)
    void readNode(XmlElement element);
    void readVariant(XmlElement element);
    void readDivert(XmlElement element);
    void readChoice(XmlElement element);
    void readWhen(XmlElement element);
    std::optional<Condition> onFlag(const XmlAttribute& flag, const XmlAttribute& is);
    std::optional<Condition> onPromise(XmlElement element, const XmlAttribute& wanted, const XmlAttribute& is);
    std::optional<Condition> onStep(const XmlAttribute& step, const XmlAttribute& is);
    static Condition onBit(Condition::About about, std::uint32_t subject, std::uint8_t bit, bool isSet);
    void readHonours(XmlElement element);
    void readViolates(XmlElement element);
    void readUses(XmlElement element);
    void readErrs(XmlElement element);
    void readShift(XmlElement element);
    void readFlagChange(XmlElement element, std::uint32_t& bits);
    void readDeed(XmlElement element, Deed deed);
    void readWait(XmlElement element);
    bool addItem(std::string_view id, std::vector<ItemIndex>& into);
    void addMark(const XmlAttribute& principle, int severity);
    void finishChoices(Node& node, XmlElement element);
    std::optional<Gesture> readGesture(const XmlAttribute& gesture);
    const IdTable::Entry* known(const IdTable& table, const XmlAttribute& word, Wording kind);

    // ---- putting it together (DialogueLinks.cpp)
    Message meant(const IdTable& table, std::string_view wrong) const;
    void resolve();
    void reportDangling(const Reference& reference);
    void setSteps();
    void checkGraph();
    std::string circleOf(const std::vector<NodeIndex>& nodes) const;
    std::string_view idAt(NodeIndex node) const;
    std::string_view targetOf(ChoiceIndex choice) const;

    XmlReader m_xml;
    const Rulebook& m_rulebook;
    Texts m_texts;
    TextReader m_textReader{m_xml, m_texts};
    Dialogue m_dialogue;
    const Profile* m_profile = nullptr;
    Profile m_stranger; // stands in where the customer is not known, so that reading goes on
    std::optional<MarkPatterns> m_patterns;
    IdTable m_places, m_choiceIds, m_flagIds, m_promiseIds;
    std::vector<std::string_view> m_nodeNames, m_endingNames; // as they stand in the file
    std::vector<std::string_view> m_choiceNames;
    std::vector<Reference> m_references;
    unsigned m_bits = 0;
    bool m_tooManyBits = false;

    // what is being read now
    Node* m_node = nullptr;
    Variant* m_variant = nullptr;
    Ending* m_ending = nullptr;
    Promise* m_promise = nullptr;
    Choice m_choice;
    ReplyMarks m_marks;
};

} // namespace rapport
