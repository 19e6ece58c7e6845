#pragma once

#include "base/Wording.h"

#include <CLI/CLI.hpp>

#include <string>
#include <utility>
#include <vector>

namespace rapport {

// The headings and badges of the help in one language.
class HelpWords : public CLI::Formatter {
public:
    explicit HelpWords(Language language) {
        label("INT:INT in [1 - 3650]", language == Language::chinese ? "天数" : "DAYS");
        if (language != Language::chinese) return;
        for (const auto& [en, zh] :
             {std::pair("Usage", "用法"), std::pair("OPTIONS", "选项"), std::pair("Options", "选项"),
              std::pair("SUBCOMMAND", "命令"), std::pair("SUBCOMMANDS", "命令"), std::pair("Subcommands", "命令"),
              std::pair("Positionals", "参数"), std::pair("POSITIONALS", "参数"), std::pair("REQUIRED", "必填"),
              std::pair("TEXT", "文本"), std::pair("UINT", "整数"), std::pair("INT", "整数"),
              std::pair("Excludes", "互斥"), std::pair("Needs", "需要")})
            label(en, zh);
    }

    std::string make_group(std::string group, bool isPositional,
                           std::vector<const CLI::Option*> options) const override {
        return CLI::Formatter::make_group(get_label(group), isPositional, std::move(options));
    }

    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override {
        std::string text = CLI::Formatter::make_subcommands(app, mode);
        constexpr std::string_view heading = "\nSubcommands:\n";
        if (text.starts_with(heading)) text.replace(1, heading.size() - 3, get_label("Subcommands"));
        return text;
    }
};

} // namespace rapport
