// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/similaruse.h"

#include "findings/commandcore.h"
#include "findings/commandmanner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr std::size_t MostCompared =
    256 * 1024; ///< bytes of an input; longer ones are similar only if they are the same

template<std::size_t N>
bool isOneOf(std::string_view tool, const std::array<std::string_view, N> &names)
{
    return std::find(names.begin(), names.end(), tool) != names.end();
}

QJsonObject inputObject(std::string_view json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
}

/// The command line of a shell tool's input; some agents give it as a list of words.
QString commandOf(const QJsonObject &input)
{
    const QJsonValue command = input.contains(u"command"_s) ? input[u"command"_s] : input[u"cmd"_s];
    if (!command.isArray())
        return command.toString();
    QStringList words;
    for (const QJsonValue &word : command.toArray())
        words += word.toString();
    return words.join(u' ');
}

/// Of a search: how its hits are shown. The next page of them is another call.
QJsonObject withoutSearchManner(QJsonObject input)
{
    for (const QLatin1String key :
         {"output_mode"_L1, "head_limit"_L1, "context"_L1, "-n"_L1, "-A"_L1, "-B"_L1, "-C"_L1})
        input.remove(key);
    return input;
}

/// The same place is to become the same text; only how the old one is quoted was tried anew.
bool isSameEdit(const QJsonObject &a, const QJsonObject &b)
{
    return a.contains(u"old_string"_s) && a[u"file_path"_s] == b[u"file_path"_s]
        && !a[u"new_string"_s].toString().isEmpty() && a[u"new_string"_s] == b[u"new_string"_s];
}

QJsonObject withoutInputManner(QJsonObject input)
{
    for (const QLatin1String key :
         {"description"_L1, "timeout"_L1, "block"_L1, "wait"_L1, "limit"_L1, "head_limit"_L1, "run_in_background"_L1,
          "wait_up_to"_L1, "timeout_ms"_L1, "max_output_tokens"_L1, "yield_time_ms"_L1, "justification"_L1})
        input.remove(key);
    return input;
}

/// One of its texts was repaired, and the others are the same.
bool isRepaired(const QJsonObject &a, const QJsonObject &b)
{
    if (a.keys() != b.keys())
        return false;
    int repairs = 0;
    for (auto value = a.begin(); value != a.end(); ++value) {
        const QJsonValue other = b[value.key()];
        if (value.value() == other)
            continue;
        if (!other.isString() || !isSmallRepair(value.value().toString(), other.toString()))
            return false;
        ++repairs;
    }
    return repairs == 1;
}

/// Each agent has a task of its own, however alike they are worded.
bool startsAgents(std::string_view tool)
{
    return tool == "Task" || tool == "Agent" || tool == "spawn_agent";
}

} // namespace

bool isShellTool(std::string_view tool)
{
    static constexpr std::array<std::string_view, 7> Shells{
        "Bash", "PowerShell", "shell", "exec_command", "local_shell_call", "run_shell_command", "shell_command"};
    return isOneOf(tool, Shells);
}

bool isFileTool(std::string_view tool)
{
    static constexpr std::array<std::string_view, 13> Tools{
        "Read", "Edit",         "Write",  "MultiEdit",   "NotebookEdit", "Glob",      "Grep",
        "LS",   "NotebookRead", "Update", "apply_patch", "read_file",    "write_file"};
    return isOneOf(tool, Tools);
}

bool isSimilarUse(std::string_view tool, std::string_view a, std::string_view b, bool failedBefore)
{
    static constexpr std::array<std::string_view, 8> Lists{"TodoWrite", "TodoRead", "TaskUpdate",  "TaskCreate",
                                                           "TaskList",  "TaskGet",  "update_plan", "write_todos"};
    if (isOneOf(tool, Lists))
        return false;
    if (a == b)
        return true;
    if (tool == "BashOutput") {
        const QJsonObject x = inputObject(a), y = inputObject(b);
        return !x.isEmpty() && x[u"bash_id"_s] == y[u"bash_id"_s];
    }
    const bool mayDiffer = !isFileTool(tool) || tool == "Grep" || (tool == "Edit" && failedBefore);
    if (!mayDiffer || a.size() > MostCompared || b.size() > MostCompared)
        return false;
    const QJsonObject x = inputObject(a), y = inputObject(b);
    if (tool == "Grep")
        return !x.isEmpty() && withoutSearchManner(x) == withoutSearchManner(y);
    if (tool == "Edit")
        return isSameEdit(x, y);
    if (tool == "WebFetch")
        return !x.isEmpty() && x[u"url"_s] == y[u"url"_s];
    if (isShellTool(tool)) {
        const QString was = commandOf(x), is = commandOf(y);
        return isSameAttempt(was, is) || (failedBefore && isRepairedAttempt(was, is));
    }
    const QJsonObject was = withoutInputManner(x), is = withoutInputManner(y);
    return !x.isEmpty() && (was == is || (failedBefore && !startsAgents(tool) && isRepaired(was, is)));
}

} // namespace glasshouse
