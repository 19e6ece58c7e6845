#include "app/LearnersGrammar.h"

#include "learner/Learner.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace rapport {

namespace {

constexpr Wording pinHelp{"The PIN, 4 to 12 digits", "PIN，4 到 12 位数字"};

std::string in(Language language, Wording wording) {
    return std::string(wording.in(language));
}

void addLearners(CLI::App& app, Invocation& invocation, Language language) {
    using What = KeepLearners::What;
    const auto words = [language](std::string_view en, std::string_view zh) { return in(language, {en, zh}); };
    const auto command = std::make_shared<KeepLearners>();
    auto* learners = app.add_subcommand("learners", words("Who learns on this computer", "这台电脑上的学员"));
    learners->require_subcommand(0, 1);
    learners->add_flag("--json", command->json, words("Print facts for programs", "输出给程序读的 JSON"));
    const auto add = [&](const char* word, What what, std::string help, bool needsName) {
        auto* one = learners->add_subcommand(word, std::move(help));
        auto* name = one->add_option("NAME", command->player.name,
                                     needsName ? words("The name, at most 60 characters", "名字，最多 60 个字符")
                                               : words("Whose; without a name what was played without a profile",
                                                       "谁的；不写则是没有档案时练的内容"));
        if (needsName) name->required();
        one->add_option("--pin", command->player.pin, in(language, pinHelp));
        one->callback([command, what] { command->what = what; });
        return one;
    };
    auto* create = add("new", What::add, words("A profile for somebody new", "为新学员建档案"), true);
    create->add_option("--colour", command->colour, words("The colour the name is marked with", "名字旁边的颜色"))
        ->check(CLI::IsMember(std::vector<std::string>(profileColourWords.begin(), profileColourWords.end())));
    create->add_flag("--take-over", command->takesOver,
                     words("With everything that was played without a profile", "接管没有档案时的全部练习记录"));
    auto* remove = add("remove", What::remove,
                       words("Delete a profile and everything it has played", "删除档案和它的全部练习记录"), false);
    remove->add_flag("--yes", command->isSure, words("Without asking", "不再询问"));
    auto* out =
        add("export", What::handOver,
            words("Everything that is kept of a learner, as one file", "把某位学员的全部数据导出成一个文件"), false);
    out->add_option("--out", command->out, words("Write it here", "写到这个文件"));
    auto* in =
        learners->add_subcommand("import", words("Your own data from another computer, as `learners export` wrote them",
                                                 "导入自己在别的电脑上用 `learners export` 导出的数据"));
    in->add_option("FILE", command->file, words("The file", "导出的文件"))->required();
    in->add_option("--pin", command->player.pin,
                   words("The PIN of the profile, or the one it shall have here", "档案的 PIN；新档案则设为这个 PIN"));
    in->callback([command] { command->what = What::takeIn; });
    learners->callback([command, &invocation] { invocation.command = *command; });
}

template <class Command>
std::pair<CLI::App*, std::shared_ptr<Command>> addTelling(CLI::App& app, const char* word, Wording help,
                                                          Invocation& invocation, Language language) {
    const auto command = std::make_shared<Command>();
    auto* telling = app.add_subcommand(word, in(language, help));
    addPlayer(*telling, command->player, language);
    telling->add_flag("--json", command->json, in(language, {"Print facts for programs", "输出给程序读的 JSON"}));
    telling->callback([command, &invocation] { invocation.command = *command; });
    return {telling, command};
}

} // namespace

void addPlayer(CLI::App& command, Player& player, Language language) {
    auto* name = command.add_option(
        "--learner", player.name,
        in(language, {"Who plays; without a name nobody in particular", "谁在练习；不写则不属于任何人"}));
    command.add_option("--pin", player.pin, in(language, pinHelp))->needs(name);
}

void addLearnerCommands(CLI::App& app, Invocation& invocation, Language language) {
    addLearners(app, invocation, language);
    const auto [today, command] = addTelling<TellToday>(
        app, "today", {"What to practise today, and why", "今天该练什么，为什么"}, invocation, language);
    today
        ->add_option("--play", command->play,
                     in(language, {"Begin one of them, exactly there; the first without a number",
                                   "从那里开始其中一项；不写编号则是第一项"}))
        ->expected(0, 1)
        ->default_str("1");
    addTelling<TellProgress>(
        app, "progress",
        {"What is mastered, and on what evidence; stars and days in a row", "掌握了什么，依据多少；星级和连续天数"},
        invocation, language);
}

} // namespace rapport
