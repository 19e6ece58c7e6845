#include "report/AssignmentFile.h"

#include "base/Names.h"
#include "report/Document.h"
#include "report/JsonParts.h"
#include "report/JsonText.h"

namespace rapport {

namespace {

constexpr int version = 1, mostDays = 3650;

} // namespace

std::string assignmentText(const Assignment& assignment) {
    return jsonText({{"rapport", "assignment"},
                     {"version", version},
                     {"course", assignment.course},
                     {"due", assignment.due},
                     {"keepDays", assignment.keepDays},
                     {"from", assignment.from}});
}

std::variant<Assignment, Message> readAssignment(std::string_view text) {
    using Json = nlohmann::json; // found fast, however many keys there may be
    const Json json = readJson(text);
    const Message none{"this is no assignment", "这不是作业文件"};
    if (partIn(json, "rapport") != "assignment") return none;
    const Json &number = partIn(json, "version"), &course = partIn(json, "course"), &due = partIn(json, "due"),
               &keep = partIn(json, "keepDays"), &from = partIn(json, "from");
    if (!number.is_number_integer() || number < 1) return none;
    if (number > version)
        return Message{"the assignment was written by a later version of the game", "作业是由更新版本的游戏写出的"};
    if (!course.is_string() || !isId(course.get<std::string>()))
        return Message{"the assignment names no course", "作业里没有写课程"};
    if (!due.is_string() || !isDay(due.get<std::string>()))
        return Message{"the assignment names no day by which it is due", "作业里没有写截止日期"};
    if (!keep.is_number_integer() || keep < 1 || keep > mostDays)
        return Message{"the assignment does not say for how many days results are kept", "作业里没有写结果保留多少天"};
    return Assignment{course.get<std::string>(), due.get<std::string>(), keep.get<int>(),
                      from.is_string() ? legible(from.get<std::string>()) : std::string()};
}

} // namespace rapport
