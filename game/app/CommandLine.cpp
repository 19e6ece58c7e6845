#include "app/CommandLine.h"

#include "app/HelpWords.h"
#include "app/LearnersGrammar.h"
#include "base/Legible.h"
#include "base/Names.h"
#include "learner/TravellingAttempt.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string_view>

namespace rapport {

namespace {

// `--lang` decides the wording of the help too, so it is looked for before anything else is read.
std::optional<std::string> languageAsked(int count, const char* const* arguments) {
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--lang" && i + 1 < count) return arguments[i + 1];
        if (argument.starts_with("--lang=")) return std::string(argument.substr(7));
    }
    return std::nullopt;
}

std::string normalised(std::string tag) {
    return tag == "zh" || tag.starts_with("zh-") || tag.starts_with("zh_") ? "zh-Hans" : tag;
}

bool isWhole(std::string_view text, std::int64_t most) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    return std::from_chars(text.data(), end, number) == std::from_chars_result{end, std::errc()} && number >= 0 &&
           number <= most;
}

// What fits among the numbers that attempts are kept with.
bool isSeed(std::string_view text) {
    return isWhole(text, std::numeric_limits<std::int64_t>::max());
}

std::vector<std::string> splitAtCommas(const std::string& list) {
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t comma = std::min(list.find(',', at), list.size());
        if (comma > at) ids.push_back(list.substr(at, comma - at));
        at = comma + 1;
    }
    return ids;
}

// The grammar of the command line, worded in one language.
class Grammar {
public:
    Grammar(Language language, Invocation& invocation)
        : m_language(language), m_invocation(invocation),
          m_app(words("Practise difficult conversations with customers.", "练习那些不好开口的客户对话。"), "rapport") {
        m_app.fallthrough();
        m_app.require_subcommand(0, 1);
        m_app.formatter(std::make_shared<HelpWords>(language)); // before the commands, which take it over
        addGlobals();
        addCheck();
        addExplain();
        addNew();
        addPlay();
        addReplay();
        addPaths();
        addBots();
        addGraph();
        addCast();
        addTexts();
        addRename();
        addCourse();
        addHandbook();
        addReport();
        addExport();
        addImport();
        addAssignments();
        addLearnerCommands(m_app, m_invocation, m_language);
        addAuthor();
        addClass();
    }

    CLI::App& app() { return m_app; }

    std::string words(std::string_view en, std::string_view zh) const {
        return std::string(m_language == Language::chinese ? zh : en);
    }

private:
    void addGlobals() {
        m_app.set_help_flag("-h,--help", words("Show this help", "显示帮助"));
        m_app.set_version_flag("--version", "rapport " RAPPORT_VERSION, words("Show the version", "显示版本"));
        m_app.add_option("--lang", m_languageText,
                         words("Language of texts and messages: en or zh-Hans", "文字和提示的语言：en 或 zh-Hans"));
        m_homeGiven = m_app.add_option("--home", m_home, words("Folder of the learner's data", "学习记录所在的文件夹"));
        m_app.add_option("--text-boxes", m_game.textBoxes, "")->group("");
        m_app.add_option("--seed", m_game.seed, "")->group("");
        m_app.add_option("FILE", m_game.dialogue, words("Open the game with this dialogue", "打开游戏并进入这段对话"));
        m_app.final_callback([this] {
            if (m_app.get_subcommands().empty()) m_invocation.command = m_game;
            if (m_homeGiven->count() > 0) m_invocation.home = m_home;
        });
    }

    void addCheck() {
        auto* check = m_app.add_subcommand("check", words("Find what is wrong in dialogues", "检查对话文件里的问题"));
        check->add_option("PATH", m_check.paths, words("Files or folders", "文件或文件夹"));
        check->add_flag("--strict", m_check.strict, words("Warnings count as errors", "警告也算错误"));
        check->add_option("--format", m_format, "text, json, github")->check(CLI::IsMember({"text", "json", "github"}));
        check->add_flag("--stamp", m_check.stamp,
                        words("Write into each translation which wording it was made from",
                              "在每条译文上记下它是照哪一版原文译的"));
        check->add_flag("--watch", m_check.watch,
                        words("Check again whenever a file changes", "文件一有改动就重新检查"));
        auto* coverage = check->add_flag(
            "--coverage", m_check.coverage,
            words("What of the curriculum is practised and explained, without PATH in all that is shipped",
                  "课程中哪些内容有对话、练习和手册；不写 PATH 则看全部自带内容"));
        check->add_flag("--json", m_checkAsJson, words("The same as --format json", "同 --format json"));
        check
            ->add_flag("--markdown", m_check.markdown,
                       words("The coverage as a table for a README", "把覆盖情况输出成 README 用的表格"))
            ->needs(coverage);
        check
            ->add_option(
                "--into", m_check.into,
                words("Bring that table up to date in this file, between <!-- coverage --> and <!-- /coverage -->",
                      "更新这个文件里的表格，位置在 <!-- coverage --> 和 <!-- /coverage --> 之间"))
            ->needs(coverage);
        check->callback([this] {
            if (m_check.paths.empty() && !m_check.coverage) throw CLI::RequiredError("PATH");
            if (m_checkAsJson) m_format = "json";
            m_check.format = m_format == "json"     ? FindingsFormat::json
                             : m_format == "github" ? FindingsFormat::github
                                                    : FindingsFormat::text;
            m_invocation.command = m_check;
        });
    }

    void addExplain() {
        auto* explain = m_app.add_subcommand("explain", words("Why a rule exists, with examples; all rules without one",
                                                              "说明一条规则的理由和例子；不写规则则列出全部"));
        explain->add_option("RULE", m_explain.rule,
                            words("The rule's id, such as dangling-goto", "规则的 id，如 dangling-goto"));
        explain->callback([this] { m_invocation.command = m_explain; });
    }

    void addNew() {
        auto* create = m_app.add_subcommand("new", words("Begin something of your own", "新建"));
        create->require_subcommand(1);
        const auto add = [&](const char* word, NewContent::Kind kind, std::string help) {
            auto* one = create->add_subcommand(word, std::move(help));
            one->add_option("NAME", m_new.name, words("Its id; the file is NAME.xml", "它的 id；文件名为 NAME.xml"))
                ->required();
            one->callback([this, kind] {
                m_new.kind = kind;
                m_invocation.command = m_new;
            });
        };
        add("dialogue", NewContent::Kind::dialogue,
            words("A small complete dialogue, ready to change", "一段完整的小对话，改一改就能用"));
        add("drill", NewContent::Kind::drill,
            words("A drill of two items, ready to change", "一组两题的练习，改一改就能用"));
        add("course", NewContent::Kind::course,
            words("A course of two parts, ready to change", "一门两个部分的课程，改一改就能用"));
    }

    void addPlay() {
        auto* play =
            m_app.add_subcommand("play", words("Play a dialogue or a drill in the terminal", "在终端里对话或做练习"));
        play->add_option("FILE", m_play.file, words("The dialogue or the drill", "对话文件或练习文件"))->required();
        auto* choices = play->add_option(
            "--choices", m_choices,
            words(
                "Reply ids, separated by commas; empty for the opening. Of a drill answer ids, those of one order joined by +",
                "回复的 id，用逗号隔开；留空则停在开场。练习则写答案 id，排序题用 + 连起来"));
        play->add_flag("--json", m_play.json, words("Print facts for programs", "输出给程序读的 JSON"));
        play->add_option(
                "--seed", m_play.seed,
                words("Draw the order of replies, or of a drill, from this number", "按这个数打乱回复或练习的顺序"))
            ->check([this](const std::string& text) {
                return isSeed(text) ? std::string()
                                    : words("a whole number below 2^63 was expected", "应为小于 2^63 的整数");
            });
        play->add_flag(
            "--exam", m_play.exam,
            words(
                "A dialogue as an exam: no hints, no going back, feelings hidden, nothing explained before it is over",
                "对话当考核：没有提示，不能退回，看不到情绪，结束前不讲评"));
        play->add_flag("--keep", m_play.keep,
                       words("Record the attempt; of itself with --learner", "保存这次练习；写了 --learner 就会保存"));
        addPlayer(*play, m_play.player, m_language);
        play->callback([this, choices] {
            if (choices->count() > 0) m_play.choices = splitAtCommas(m_choices);
            m_play.keep = m_play.keep || m_play.player.name;
            m_invocation.command = m_play;
        });
    }

    void addReplay() {
        auto* replay = m_app.add_subcommand("replay", words("Play a recorded talk again", "重放一段对话记录"));
        replay->add_option("TRANSCRIPT", m_replay.file, words("A .play file", ".play 文件"))->required();
        replay->add_flag("--json", m_replay.json, words("Print facts for programs", "输出给程序读的 JSON"));
        replay->callback([this] { m_invocation.command = m_replay; });
    }

    void addPaths() {
        auto* paths = m_app.add_subcommand("paths", words("What every conversation there can be comes to",
                                                          "把所有可能的对话算一遍：最好、最差、每句回复的得失"));
        paths->add_option("FILE", m_paths.file, words("The dialogue", "对话文件"))->required();
        paths->add_flag("--json", m_paths.json, words("Print facts for programs", "输出给程序读的 JSON"));
        paths->callback([this] { m_invocation.command = m_paths; });
    }

    void addBots() {
        auto* bots = m_app.add_subcommand("bots", words("How far one gets by guessing", "不懂门道、光靠猜能得多少分"));
        bots->add_option("PATH", m_bots.paths, words("Files or folders", "文件或文件夹"))->required();
        bots->add_flag("--json", m_bots.json, words("Print facts for programs", "输出给程序读的 JSON"));
        bots->callback([this] { m_invocation.command = m_bots; });
    }

    void addGraph() {
        auto* graph = m_app.add_subcommand("graph", words("Print a dialogue as a picture", "把对话输出成图"));
        graph->add_option("FILE", m_graph.file, words("The dialogue", "对话文件"))->required();
        auto* svg = graph->add_flag("--svg", m_asSvg, words("As SVG (the default)", "SVG 格式（默认）"));
        graph->add_flag("--dot", m_asDot, words("For Graphviz", "Graphviz 格式"))->excludes(svg);
        graph->callback([this] {
            m_graph.format = m_asDot ? GraphFormat::dot : GraphFormat::svg;
            m_invocation.command = m_graph;
        });
    }

    void addCast() {
        auto* cast = m_app.add_subcommand(
            "cast", words("Everybody who can come, by name or as pictures", "所有客户形象：列出名字或画成图"));
        cast->add_option("--png", m_cast.png, words("Draw contact sheets into this folder", "把总览图画到这个文件夹"));
        cast->callback([this] { m_invocation.command = m_cast; });
    }

    void addTexts() {
        auto* texts = m_app.add_subcommand(
            "texts", words("Hand all texts to a translator and take them back", "把全部文字导出给译者，再收回来"));
        texts->add_option("FILE", m_texts.file, words("The dialogue", "对话文件"))->required();
        auto* out =
            texts->add_option("--out", m_texts.out, words("Write the table (CSV) here", "把表格（CSV）写到这里"));
        texts->add_option("--in", m_texts.in, words("Take the texts from this table", "从这个表格取回文字"))
            ->excludes(out);
        texts->callback([this] {
            if (!m_texts.out && !m_texts.in) throw CLI::RequiredError("--out / --in");
            m_invocation.command = m_texts;
        });
    }

    void addRename() {
        auto* rename =
            m_app.add_subcommand("rename", words("Give an id another name, in the dialogue and its .play files",
                                                 "给 id 改名，.play 文件里一起改"));
        rename->add_option("FILE", m_rename.file, words("The dialogue", "对话文件"))->required();
        rename->add_option("OLD", m_rename.from, words("The id as it is", "原来的 id"))->required();
        rename->add_option("NEW", m_rename.to, words("The id it shall have", "新的 id"))->required();
        rename->callback([this] { m_invocation.command = m_rename; });
    }

    void addCourse() {
        auto* course =
            m_app.add_subcommand("course", words("The parts of a course and how they went", "课程的各个部分和成绩"));
        course->add_option("FILE", m_course.file, words("The course", "课程文件"))->required();
        auto* html = course->add_flag("--html", m_course.html,
                                      words("The facilitator's sheet, to be printed", "给培训师打印的讲义"));
        course->add_flag("--json", m_course.json, words("Print facts for programs", "输出给程序读的 JSON"))
            ->excludes(html);
        course->callback([this] { m_invocation.command = m_course; });
    }

    void addHandbook() {
        auto* handbook = m_app.add_subcommand(
            "handbook", words("Read the handbook, or look something up in it", "阅读手册，或在里面查找"));
        handbook->add_option(
            "PAGE|WORDS", m_handbookWords,
            words("A page or an item, such as principles.no-blame, or words to look for; all pages without them",
                  "页名或条目，如 principles.no-blame，或要查找的词；不写则列出全部"));
        auto* json =
            handbook->add_flag("--json", m_handbook.json, words("Print facts for programs", "输出给程序读的 JSON"));
        handbook
            ->add_flag("--html", m_handbook.html,
                       words("The whole handbook as one HTML file", "把整本手册输出成一个 HTML 文件"))
            ->excludes(json);
        handbook->callback([this] {
            for (const std::string& word : m_handbookWords)
                m_handbook.words += (m_handbook.words.empty() ? "" : " ") + word;
            m_invocation.command = m_handbook;
        });
    }

    void addReport() {
        auto* report = m_app.add_subcommand(
            "report", words("What talks came to, as a page, a PDF or a table", "把练习结果做成网页、PDF 或表格"));
        report->require_subcommand(0, 1);
        report->add_option(
            "FOLDER", m_report.folders,
            words("Folders of learners' data, for a report on all of them", "学员记录所在的文件夹，合成一份报告"));
        auto* attempt = report->add_subcommand("attempt", words("One talk, turn by turn", "一次对话，逐轮回看"));
        auto* id = attempt->add_option("ID", m_report.attempt,
                                       words("Its number; without one the last", "记录的编号；不写则是最近一次"));
        attempt->add_flag("--last", m_reportLast, words("The last one", "最近一次"))->excludes(id);
        auto* learner = report->add_subcommand("learner", words("One learner over time", "一位学员的进展"));
        learner->add_option(
            "NAME", m_report.learner,
            words("Who; without a name what was played without a profile", "姓名；不写则是没有档案时练的内容"));
        auto* items =
            report->add_subcommand("items", words("How every reply did: frequency, difficulty, discrimination",
                                                  "逐句统计：频率、难度、区分度"));
        items->add_option("FOLDER", m_report.folders, words("Folders of learners' data", "学员记录所在的文件夹"));
        for (CLI::App* each : {report, attempt, learner, items}) {
            auto* formats = each->add_option_group("format");
            formats->add_flag_callback(
                "--html", [this] { m_reportFormat = ReportFormat::html; },
                words("A page that needs nothing beside it (the default)", "一个独立的网页（默认）"));
            formats->add_flag_callback(
                "--pdf", [this] { m_reportFormat = ReportFormat::pdf; }, words("For the printer", "打印用的 PDF"));
            formats->add_flag_callback(
                "--csv", [this] { m_reportFormat = ReportFormat::csv; }, words("For spreadsheet programs", "电子表格"));
            formats->add_flag_callback(
                "--json", [this] { m_reportFormat = ReportFormat::json; },
                words("Print facts for programs", "输出给程序读的 JSON"));
            formats->require_option(0, 1);
            each->add_option(
                "--out", m_report.out,
                words("Write it here; the name's ending tells the format", "写到这个文件；格式可由扩展名决定"));
        }
        report->callback([this, attempt, learner, items] {
            using About = MakeReport::About;
            m_report.about = attempt->parsed()   ? About::attempt
                             : learner->parsed() ? About::learner
                             : items->parsed()   ? About::items
                                                 : About::folders;
            if (m_report.about == About::folders && m_report.folders.empty())
                throw CLI::RequiredError("attempt / learner / items / FOLDER");
            m_report.format = m_reportFormat.value_or(formatByName(m_report.out));
            m_invocation.command = m_report;
        });
    }

    static ReportFormat formatByName(const std::optional<std::filesystem::path>& file) {
        const std::string ending = file ? file->extension().string() : std::string();
        return ending == ".pdf"    ? ReportFormat::pdf
               : ending == ".csv"  ? ReportFormat::csv
               : ending == ".json" ? ReportFormat::json
                                   : ReportFormat::html;
    }

    void addOwner(CLI::App& command, Player& learner, std::string help) {
        auto* name = command.add_option("--learner", learner.name, std::move(help));
        command
            .add_option("--pin", learner.pin, words("The learner's PIN, if there is one", "这位学员的 PIN（如果设了）"))
            ->needs(name);
    }

    void addConsent(CLI::App& command, std::optional<int>& days) {
        command
            .add_option(
                "--keep-days", days,
                words("The learner agrees that whoever gets the results keeps them for so many days; without it "
                      "that is asked before they are handed on",
                      "学员同意对方把结果保留多少天；不写的话，交出去之前会询问"))
            ->check(CLI::Range(1, Consent::mostDays));
    }

    void addExport() {
        auto* out = m_app.add_subcommand("export", words("Hand results on", "把学习结果交出去"));
        out->require_subcommand(1);
        auto* attempts =
            out->add_subcommand("attempts", words("Attempts as a file, for a trainer", "导出练习记录，交给培训师"));
        addOwner(*attempts, m_exportAttempts.learner, words("Only this learner's", "只导出这位学员的"));
        attempts->add_option("--assignment", m_exportAttempts.assignment,
                             words("Only what this assignment asks for", "只导出这份作业要求的"));
        addConsent(*attempts, m_exportAttempts.keepDays);
        attempts->add_option("--out", m_exportAttempts.out, words("Write it here", "写到这个文件"));
        attempts->callback([this] { m_invocation.command = m_exportAttempts; });

        auto* xapi = out->add_subcommand(
            "xapi", words("Statements for a learning record store", "导出 xAPI 语句，交给学习记录系统"));
        addOwner(*xapi, m_exportXapi.learner, words("Only this learner's", "只导出这位学员的"));
        addConsent(*xapi, m_exportXapi.keepDays);
        xapi->add_option(
            "--home-page", m_exportXapi.homePage,
            words("The address of the system that learners' accounts are known by", "学员账号所属系统的地址"));
        xapi->add_option("--course", m_exportXapi.course,
                         words("Take the pass marks from this course", "按这门课程的及格线"));
        auto* file =
            xapi->add_option("--out", m_exportXapi.out, words("Write them here, one a line", "写到这个文件，每行一条"));
        auto* to =
            xapi->add_option("--to", m_exportXapi.to, words("Send them to this record store", "发送到这个学习记录系统"))
                ->excludes(file);
        xapi->add_option(
                "--credentials", m_exportXapi.credentials,
                words("A file with one line USER:PASSWORD; or set RAPPORT_XAPI_USER and RAPPORT_XAPI_PASSWORD",
                      "内有一行“用户名:密码”的文件；也可设环境变量 RAPPORT_XAPI_USER 和 RAPPORT_XAPI_PASSWORD"))
            ->needs(to);
        xapi->callback([this] { m_invocation.command = m_exportXapi; });
    }

    void addAssignments() {
        auto* assign = m_app.add_subcommand("assign", words("Set a course as an assignment: a file to hand out",
                                                            "布置作业：把一门课程写成文件发给学员"));
        assign->add_option("COURSE", m_assign.course, words("The course", "课程文件"))->required();
        assign->add_option("--due", m_assign.due, words("The last day, such as 2026-12-31", "截止日期，如 2026-12-31"))
            ->required();
        assign
            ->add_option("--keep-days", m_assign.keepDays,
                         words("For how many days you would keep the results", "打算把结果保留多少天"))
            ->check(CLI::Range(1, 3650));
        assign->add_option("--from", m_assign.from, words("Who sets it", "布置人"));
        assign->add_option("--out", m_assign.out, words("Write it here", "写到这个文件"));
        assign->callback([this] { m_invocation.command = m_assign; });

        auto* show = m_app.add_subcommand(
            "assignment", words("What an assignment asks for, and what of it is passed", "作业要求什么，完成了多少"));
        show->add_option("FILE", m_assignment.file, words("The file you were handed", "收到的作业文件"))->required();
        show->add_option("--learner", m_assignment.learner,
                         words("Whose; without a name all who learn here", "谁的；不写则看这里的全部记录"));
        show->add_flag("--json", m_assignment.json, words("Print facts for programs", "输出给程序读的 JSON"));
        show->callback([this] { m_invocation.command = m_assignment; });
    }

    void addImport() {
        auto* in = m_app.add_subcommand("import", words("Take in what others exported", "收回别人导出的内容"));
        in->require_subcommand(1);
        auto* attempts = in->add_subcommand(
            "attempts", words("Attempts, each played and scored again", "练习记录，逐条重放、重新评分"));
        attempts
            ->add_option("FILE", m_importAttempts.files,
                         words("Files of `export attempts`", "`export attempts` 写出的文件"))
            ->required();
        addOwner(
            *attempts, m_importAttempts.player,
            words("Add to this learner's profile too, which is guarded by a PIN", "也往这位设有 PIN 的学员档案里加"));
        attempts->add_flag("--json", m_importAttempts.json, words("Print facts for programs", "输出给程序读的 JSON"));
        attempts->callback([this] { m_invocation.command = m_importAttempts; });
    }

    void addAuthor() {
        auto* author = m_app.add_subcommand("author", words("Open the author's window", "打开作者窗口"));
        author->add_option("FILE", m_author.file, words("The dialogue", "对话文件"))->required();
        author->callback([this] {
            m_author.textBoxes = m_game.textBoxes;
            m_invocation.command = m_author;
        });
    }

    void addClass() {
        auto* hold = m_app.add_subcommand("class", words("Hold a class: telephones on the local network join and vote",
                                                         "上课：局域网内的手机加入并投票"));
        hold->add_option("FILE", m_class.file, words("The dialogue or the course", "对话文件或课程文件"))->required();
        hold->add_option("--port", m_class.port, words("The port to listen on", "使用的端口"))
            ->check([this](const std::string& text) {
                return isWhole(text, 65535) ? std::string()
                                            : words("a number from 0 to 65535 was expected", "应为 0 到 65535 的数");
            });
        hold->add_option("--bind", m_class.address,
                         words("The address to listen on, in numbers; all of this machine without it",
                               "使用的地址，如 192.168.1.20；不写则为本机全部地址"));
        hold->add_flag(
            "--headless", m_class.isHeadless,
            words("Print one line of JSON with the addresses, and nothing else", "只输出一行 JSON，写明各个网址"));
        hold->add_flag(
            "--new", m_class.isNew,
            words("Begin a new class, even if one was held a while ago", "开一堂新课，不接着不久前的那一堂"));
        hold->callback([this] { m_invocation.command = m_class; });
    }

    Language m_language;
    Invocation& m_invocation;
    CLI::App m_app;
    std::string m_languageText;
    std::string m_home;
    CLI::Option* m_homeGiven = nullptr;
    std::string m_format = "text";
    std::string m_choices;
    OpenGame m_game;
    Check m_check;
    bool m_checkAsJson = false;
    Explain m_explain;
    NewContent m_new;
    Play m_play;
    ReplayTranscript m_replay;
    AnalysePaths m_paths;
    RunBots m_bots;
    DrawGraph m_graph;
    ShowCast m_cast;
    bool m_asSvg = false;
    bool m_asDot = false;
    ExchangeTexts m_texts;
    RenameId m_rename;
    ShowCourse m_course;
    ReadHandbook m_handbook;
    std::vector<std::string> m_handbookWords;
    MakeReport m_report;
    bool m_reportLast = false;
    std::optional<ReportFormat> m_reportFormat;
    ExportAttempts m_exportAttempts;
    SetAssignment m_assign;
    ShowAssignment m_assignment;
    ImportAttempts m_importAttempts;
    ExportXapi m_exportXapi;
    OpenAuthor m_author;
    HoldClass m_class;
};

std::string remainingOf(const CLI::App& app) {
    std::string words;
    for (const std::string& word : app.remaining(true)) words += (words.empty() ? "\"" : " \"") + word + "\"";
    return words;
}

Message wordingOf(const CLI::ParseError& error, const CLI::App& app) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
        const std::string extra = remainingOf(app);
        return say("did not expect {}", "不认识 {}", extra);
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error))
        return say("something is missing: {}", "缺少必填的内容：{}", error.what());
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return say("an option is missing its value: {}", "选项缺少取值：{}", error.what());
    if (dynamic_cast<const CLI::ConversionError*>(&error)) {
        const std::string_view words = error.what(), prefix = "Could not convert: ";
        const std::string_view value = words.substr(words.starts_with(prefix) ? prefix.size() : 0);
        return say("a value makes no sense: {}", "取值不对：{}", value);
    }
    return say("{}", "用法不对：{}", error.what());
}

int wrongUse(const Message& message, Language language) {
    const Message help = {"hint: `rapport --help` shows what can be said", "提示：用 `rapport --help` 查看用法"};
    fmt::print(stderr, "rapport: error: {}\n    {}\n", legible(message.in(language)), help.in(language));
    return exitWrongUse;
}

} // namespace

std::string localeTag() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value && *value) return std::string_view(value).starts_with("zh") ? "zh-Hans" : "en";
    }
    return "en";
}

std::variant<Invocation, int> readCommandLine(int count, const char* const* arguments) {
    Invocation invocation;
    const std::optional<std::string> asked = languageAsked(count, arguments);
    invocation.languageGiven = asked.has_value();
    invocation.languageTag = normalised(asked.value_or(localeTag()));
    invocation.language = invocation.languageTag == "zh-Hans" ? Language::chinese : Language::english;
    if (!isLanguageTag(invocation.languageTag))
        return wrongUse(
            say("\"{}\" is not a language tag such as en or zh-Hans", "“{}”不是语言标记，应如 en 或 zh-Hans", *asked),
            invocation.language);

    Grammar grammar(invocation.language, invocation);
    try {
        grammar.app().parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return grammar.app().exit(error);
        return wrongUse(wordingOf(error, grammar.app()), invocation.language);
    }
    return invocation;
}

} // namespace rapport
