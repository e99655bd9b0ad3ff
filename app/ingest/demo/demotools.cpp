// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/demo/demotools.h"

#include "base/jsonwriter.h"

#include <algorithm>

namespace glasshouse::demo {

namespace {

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::string taken(JsonWriter &json)
{
    return json.take().toStdString();
}

/// The one hunk of replacing `before`, which starts at `at`, with three lines of context on both sides.
std::string patch(const std::string &text, std::size_t at, std::string_view before, std::string_view after)
{
    const auto whole = linesOf(text);
    const auto removed = linesOf(before), added = linesOf(after);
    const std::size_t first = std::size_t(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n'));
    const std::size_t from = first > 3 ? first - 3 : 0;
    const std::size_t behind = std::min(first + removed.size() + 3, whole.size());
    const std::size_t context = (first - from) + (behind - first - removed.size());
    JsonWriter json;
    json.beginArray().beginObject();
    json.field("oldStart", int(from) + 1).field("oldLines", int(context + removed.size()));
    json.field("newStart", int(from) + 1).field("newLines", int(context + added.size())).key("lines").beginArray();
    const auto put = [&json](char sign, std::string_view line) { json.value(std::string(1, sign).append(line)); };
    for (std::size_t i = from; i < first; ++i)
        put(' ', whole[i]);
    for (const auto line : removed)
        put('-', line);
    for (const auto line : added)
        put('+', line);
    for (std::size_t i = first + removed.size(); i < behind; ++i)
        put(' ', whole[i]);
    json.endArray().endObject().endArray();
    return taken(json);
}

std::string numbered(const std::vector<std::string_view> &lines)
{
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        out.append(6 - std::min<std::size_t>(number.size(), 6), ' ')
            .append(number)
            .append("→")
            .append(lines[i])
            .append(1, '\n');
    }
    if (!out.empty())
        out.pop_back();
    return out;
}

std::string quoted(std::string_view text)
{
    JsonWriter json;
    json.value(text);
    return taken(json);
}

} // namespace

std::string filled(std::string_view text, std::string_view area)
{
    static constexpr std::string_view mark = "{area}";
    std::string out;
    for (std::size_t at; (at = text.find(mark)) != std::string_view::npos; text.remove_prefix(at + mark.size()))
        out.append(text.substr(0, at)).append(area);
    return out.append(text);
}

Workshop::Workshop(const Project &project, std::string folder, std::string_view area)
    : m_project(&project),
      m_folder(std::move(folder)),
      m_area(area)
{
    for (const Source &source : project.sources)
        m_texts.emplace_back(source.text);
}

void Workshop::fail(ToolStep &step, const std::string &content)
{
    step.failed = true;
    step.content = content;
    step.outcome = quoted("Error: " + content);
}

ToolStep Workshop::bash(const Command &command, qint64 durationMs) const
{
    ToolStep step;
    step.name = "Bash";
    step.durationMs = durationMs;
    step.content = filled(command.output, m_area);
    JsonWriter json;
    json.beginObject()
        .field("command", filled(command.command, m_area))
        .field("description", command.description)
        .endObject();
    step.input = taken(json);
    json.beginObject().field("stdout", step.content).field("stderr", "").field("interrupted", false);
    json.field("isImage", false).field("noOutputExpected", false).endObject();
    step.outcome = taken(json);
    return step;
}

ToolStep Workshop::read(std::size_t source) const
{
    const std::string path = m_folder + '/' + std::string(m_project->sources[source].path);
    const auto lines = linesOf(m_texts[source]);
    ToolStep step;
    step.name = "Read";
    step.durationMs = 12;
    step.content = numbered(lines);
    JsonWriter json;
    json.beginObject().field("file_path", path).endObject();
    step.input = taken(json);
    json.beginObject()
        .field("type", "text")
        .key("file")
        .beginObject()
        .field("filePath", path)
        .field("content", m_texts[source]);
    json.field("numLines", int(lines.size()))
        .field("startLine", 1)
        .field("totalLines", int(lines.size()))
        .endObject()
        .endObject();
    step.outcome = taken(json);
    return step;
}

ToolStep Workshop::edit(Random &random, double trouble)
{
    const std::size_t index = std::size_t(random.next() % m_texts.size());
    const Source &source = m_project->sources[index];
    const Edit &change = random.pick(source.edits);
    std::string &text = m_texts[index];
    std::string_view before = change.before, after = change.after;
    std::size_t at = text.find(before);
    if (const std::size_t done = text.find(after); done != std::string::npos) { // made before: take it back
        std::swap(before, after);
        at = done;
    }
    const std::string path = m_folder + '/' + std::string(source.path);
    ToolStep step;
    step.name = "Edit";
    step.durationMs = random.between(18, 90);
    JsonWriter json;
    json.beginObject()
        .field("file_path", path)
        .field("old_string", before)
        .field("new_string", after)
        .field("replace_all", false)
        .endObject();
    step.input = taken(json);
    if (at == std::string::npos || random.chance(0.06 * trouble)) {
        fail(step,
             "<tool_use_error>String to replace not found in file.\nString: " + std::string(before)
                 + "</tool_use_error>");
        return step;
    }
    step.content = "The file " + path
        + " has been updated successfully. (file state is current in your context — no need to Read it back)";
    json.beginObject()
        .field("filePath", path)
        .field("oldString", before)
        .field("newString", after)
        .key("originalFile")
        .null();
    json.key("structuredPatch")
        .raw(patch(text, at, before, after))
        .field("userModified", false)
        .field("replaceAll", false)
        .endObject();
    step.outcome = taken(json);
    text.replace(at, before.size(), after);
    return step;
}

ToolStep Workshop::write(Random &random) const
{
    const std::string path = m_folder + "/notes/" + m_area + '-' + std::to_string(random.between(1, 40)) + ".md";
    const std::string content = "# " + m_area + "\n\n" + std::string(random.pick(thoughts()))
        + "\n\n- seen: yes\n- cause: see above\n- test: added\n";
    ToolStep step;
    step.name = "Write";
    step.durationMs = random.between(10, 60);
    step.content = "File created successfully at: " + path;
    JsonWriter json;
    json.beginObject().field("file_path", path).field("content", content).endObject();
    step.input = taken(json);
    json.beginObject().field("type", "create").field("filePath", path).field("content", content);
    json.key("structuredPatch").beginArray().endArray().key("originalFile").null().endObject();
    step.outcome = taken(json);
    return step;
}

ToolStep Workshop::grep(Random &random) const
{
    const bool found = random.chance(0.85);
    ToolStep step;
    step.name = "Grep";
    step.durationMs = random.between(15, 240);
    JsonWriter json;
    json.beginObject()
        .field("pattern", m_area)
        .field("path", m_folder)
        .field("output_mode", "files_with_matches")
        .endObject();
    step.input = taken(json);
    step.content = found ? "Found " + std::to_string(m_texts.size()) + " files" : "No files found";
    json.beginObject().field("mode", "files_with_matches").key("filenames").beginArray();
    for (std::size_t i = 0; found && i < m_texts.size(); ++i) {
        json.value(m_project->sources[i].path);
        step.content.append(1, '\n').append(m_project->sources[i].path);
    }
    json.endArray().field("numFiles", found ? int(m_texts.size()) : 0).endObject();
    step.outcome = taken(json);
    return step;
}

ToolStep Workshop::runTests(Random &random, double trouble) const
{
    ToolStep step = bash(m_project->test, qint64(random.skewed(16'000, 0.8)));
    if (random.chance(std::min(0.22 * trouble, 0.7)))
        fail(step, "Exit code 1\n" + filled(m_project->testFails, m_area));
    return step;
}

ToolStep Workshop::longRun(Random &random) const
{
    Command command{m_project->test.command, "Run everything, with all output", {}};
    const qint64 steps = random.between(60, 260);
    std::string output;
    for (qint64 i = 1; i <= steps; ++i)
        output += "[" + std::to_string(i) + "/" + std::to_string(steps) + "] " + m_area + " case "
            + std::to_string(random.between(100, 999)) + " ok (" + std::to_string(random.between(4, 900)) + " ms)\n";
    output.pop_back();
    command.output = output;
    return bash(command, steps * 240);
}

ToolStep Workshop::look(Random &random)
{
    const double kind = random.real();
    if (kind < 0.45)
        return read(std::size_t(random.next() % m_texts.size()));
    return kind < 0.75 ? grep(random) : bash(random.pick(m_project->looks), random.between(40, 2'500));
}

ToolStep Workshop::next(Random &random, double trouble)
{
    const double kind = random.real();
    if (kind < 0.42)
        return look(random);
    if (kind < 0.68)
        return edit(random, trouble);
    if (kind < 0.72)
        return write(random);
    if (kind < 0.75)
        return longRun(random);
    if (kind < 0.77 && trouble > 0.5) {
        ToolStep step = read(std::size_t(random.next() % m_texts.size()));
        fail(step, "File does not exist. Note: your current working directory is " + m_folder + ".");
        return step;
    }
    return runTests(random, trouble);
}

void Workshop::reject(ToolStep &step)
{
    step.failed = true;
    step.denial = "user-rejected";
    step.content =
        "The user doesn't want to proceed with this tool use. The tool use was rejected (eg. if it was a file edit, "
        "the new_string was "
        "NOT written to the file). STOP what you are doing and wait for the user to tell you how to proceed.";
    step.outcome = quoted("User rejected tool use");
}

void Workshop::deny(ToolStep &step)
{
    fail(step, "Permission to use " + step.name + " has been denied by a rule of this project.");
}

} // namespace glasshouse::demo
