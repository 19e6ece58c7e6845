#pragma once

#include "author/PathAnalysis.h"
#include "base/Diagnostic.h"
#include "engine/Rehearsal.h"
#include "ui/Action.h"
#include "ui/GraphView.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace rapport {

// What an author asks for; whatever every window does too (language, text size, full screen, back) is an Action.

// Try the talk out from this node or ending: along the shortest way, if one leads there.
struct PlayFrom {
    NodeIndex node = 0;
};
// Say this reply, which is open, in the rehearsal.
struct SayReply {
    ChoiceIndex choice = 0;
};
struct StepBack {};
struct StartOver {};
// The next reply of the best or the worst conversation; from its beginning, if the rehearsal is not on that way.
struct FollowWay {
    bool best = true;
};
// Say these replies from the beginning.
struct PlayReplies {
    std::vector<ChoiceIndex> replies;
};
struct SetFeeling {
    Feeling feeling = Feeling::anger;
    int level = 0;
};
struct SetMemory {
    std::uint32_t bit = 0;
    bool on = false;
};

using AuthorAction =
    std::variant<Action, PlayFrom, SayReply, StepBack, StartOver, FollowWay, PlayReplies, SetFeeling, SetMemory>;

// A finding, and what in the graph it is about, as far as that can be told.
struct AuthorFinding {
    Diagnostic found;
    std::optional<NodeIndex> node;
    std::optional<ChoiceIndex> choice;
};

// How often real talks came by: to each node or ending, and along each reply.
struct Visits {
    int talks = 0;
    std::vector<int> nodes;
    std::vector<int> choices;
};

// The graph as it is drawn.
struct GraphPicture {
    struct Edge {
        NodeIndex from = 0;
        NodeIndex to = 0;
        std::optional<ChoiceIndex> choice; // none: the customer leads on by a divert
        std::vector<ImVec2> line;
    };
    std::vector<Box> boxes; // per node and ending
    std::vector<Edge> edges;
    Box bounds;
};

// The shortest conversation that comes to a node or an ending; nothing where none does.
const std::optional<PathAnalysis::Way>& wayTo(const PathAnalysis& analysis, const Dialogue& dialogue, NodeIndex node);

// All the author's window shows. What is null is not known, or not yet.
struct AuthorModel {
    std::string_view file;
    const Dialogue* dialogue = nullptr; // the last version without errors
    bool isOutdated = false;            // the file has errors now: the dialogue is older than the findings
    bool isThinking = false;            // findings and analysis are still being worked out
    std::span<const AuthorFinding> findings;
    const GraphPicture* graph = nullptr;
    const PathAnalysis* analysis = nullptr; // complete, if it is there
    const Visits* visits = nullptr;
    const Rehearsal* rehearsal = nullptr;
    const Message* notice = nullptr; // what an edit did to the rehearsal
};

// What only the author's screen cares about. Indices are those of the model's dialogue.
struct AuthorView {
    enum class Page : std::uint8_t { graph, findings, moment, talk };

    Page page = Page::graph;
    bool hasBothAreas = false; // there is room for the talk beside the other pages
    GraphView graph;
    Box canvas;                       // where it was drawn last
    bool isFitted = false;            // the graph has been brought into view
    std::optional<NodeIndex> reveals; // bring it into sight

    std::array<char, 128> words{}; // looked for
    std::vector<GraphHit> hits;
    std::size_t hit = 0;

    std::optional<NodeIndex> selected;
    std::optional<ChoiceIndex> selectedReply;
    bool showsReach = true, showsBest = true, showsWorst = false, showsVisits = false;

    std::optional<std::size_t> finding;   // unfolded
    bool showsRule = false;               // with all that there is to say about its rule
    std::optional<ChoiceIndex> explained; // the locked reply that is explained
    std::optional<GraphHit> shownMoment;  // for scrolling to the top when another one is shown
    std::size_t shownTurn = 0;            // the same for the rehearsal
    bool wantsMore = false;               // another picture at once

    void select(NodeIndex node, std::optional<ChoiceIndex> choice = std::nullopt) {
        selected = node;
        selectedReply = choice;
        reveals = node;
    }
    // Beside the graph; where the graph has all the room, it stays.
    void showMoment() {
        if (page != Page::graph) page = Page::moment;
    }
};

// Takes the view to another version of its dialogue: what was selected and found is looked up by its id, and the graph
// stays where the eye was.
void carryOver(AuthorView& view, const Dialogue& before, const GraphPicture& graphBefore, const Dialogue& now,
               const GraphPicture& graphNow);

} // namespace rapport
