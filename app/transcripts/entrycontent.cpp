// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/entrycontent.h"

#include "transcripts/displaytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString shown(std::string_view rawString)
{
    return displayText(decodeJsonString(rawString));
}

QString shownJson(std::string_view json)
{
    if (json.starts_with('"'))
        return shown(withoutQuotes(json));
    return displayText(QString::fromUtf8(indentJson(json)));
}

std::string_view valueOf(const std::vector<JsonField> &fields, std::string_view key)
{
    const auto found = std::ranges::find(fields, key, &JsonField::key);
    return found == fields.end() ? std::string_view() : withoutQuotes(found->value);
}

bool isFileChange(std::string_view tool)
{
    return tool == "Edit" || tool == "MultiEdit" || tool == "Write" || tool == "Update";
}

void count(EntryContent &content)
{
    content.added = int(std::ranges::count(content.diff, DiffLine::Kind::Added, &DiffLine::kind));
    content.removed = int(std::ranges::count(content.diff, DiffLine::Kind::Removed, &DiffLine::kind));
}

void append(DiffLines &diff, DiffLines more)
{
    if (!diff.empty() && !more.empty())
        diff.push_back({DiffLine::Kind::Gap, 0, {}});
    std::ranges::move(more, std::back_inserter(diff));
}

} // namespace

EntryContent EntryContentBuilder::build(const EntryRef &ref, std::string_view recordLine, std::string_view resultLine)
{
    EntryContent content;
    content.ref = ref;
    ScannedRecord record;
    const bool isAlone =
        ref.result.length > 0 && ref.result == ref.record && ref.block < 0; // a result without its call
    if (!m_scanner.scan(recordLine, record)) {
        content.text =
            displayText(QString::fromUtf8(recordLine.data(), qsizetype(qMin(recordLine.size(), size_t(64 * 1024)))));
        return content;
    }
    if (!isAlone && ref.block >= 0 && size_t(ref.block) < record.blocks.size())
        readBlock(content, record.blocks[size_t(ref.block)]);
    else if (!isAlone)
        readRecord(content, record, recordLine);
    if (ref.result.length > 0 && ref.resultBlock >= 0) {
        // the record's views die with the next scan, so the diff from the call is made before
        if (m_scanner.scan(ref.result == ref.record ? recordLine : resultLine, record)
            && size_t(ref.resultBlock) < record.blocks.size())
            readResult(content, record, record.blocks[size_t(ref.resultBlock)]);
    }
    count(content);
    return content;
}

void EntryContentBuilder::readRecord(EntryContent &content, const ScannedRecord &record, std::string_view line)
{
    if (record.type == "attachment") {
        content.text = record.attachmentText.empty() ? shownJson(line) : shown(record.attachmentText);
        return;
    }
    if (record.hasText || !record.text.empty()) {
        content.text = shown(record.text);
        return;
    }
    if (record.type == "system" && record.subtype == "api_error")
        return; // its headers hold account ids; the outline's label has the message
    if (record.blocks.empty()) {
        content.text = shownJson(line);
        return;
    }
    for (const ScannedBlock &block : record.blocks)
        readBlock(content, block);
}

void EntryContentBuilder::readBlock(EntryContent &content, const ScannedBlock &block)
{
    if (!block.input.empty()) {
        readTool(content, block);
        return;
    }
    if (block.mediaBytes > 0) {
        content.enclosures.push_back({shown(block.mediaType.empty() ? block.type : block.mediaType), block.mediaBytes});
        return;
    }
    if (block.text.empty())
        return;
    if (!content.text.isEmpty())
        content.text += u"\n\n"_s;
    content.text += shown(block.text);
}

void EntryContentBuilder::readTool(EntryContent &content, const ScannedBlock &block)
{
    if (isFileChange(block.name))
        diffFromInput(content, block.name, block.input);
    if (content.diff.empty())
        content.input = inputText(block);
}

/// The input without what the card's header already says: a short one-line argument, and what only describes it.
QString EntryContentBuilder::inputText(const ScannedBlock &block)
{
    const std::vector<JsonField> fields = m_scanner.fields(block.input);
    if (fields.empty())
        return block.input == "{}" ? QString() : shownJson(block.input);
    QStringList parts;
    bool onOneLine = false; ///< the last part is a row of short values
    for (const JsonField &field : fields) {
        if (field.key == "description" && !block.argument.empty()
            && withoutQuotes(field.value).data() != block.argument.data())
            continue; // only says in other words what the call does
        const QString value = shownJson(field.value);
        const bool isArgument = !block.argument.empty() && withoutQuotes(field.value).data() == block.argument.data();
        if (isArgument && value.size() <= 80 && !value.contains(u'\n'))
            continue;
        const bool isShort = !isArgument && value.size() <= 60 && !value.contains(u'\n');
        const QString text =
            isArgument ? value : shown(field.key) + (value.contains(u'\n') ? u":\n"_s : u": "_s) + value;
        if (isShort && onOneLine)
            parts.back() += u", "_s + text;
        else
            parts.append(text);
        onOneLine = isShort;
    }
    return parts.join(u'\n');
}

void EntryContentBuilder::diffFromInput(EntryContent &content, std::string_view toolName, std::string_view input)
{
    const std::vector<JsonField> fields = m_scanner.fields(input);
    if (toolName == "Write") {
        content.diff = diffOf({}, shown(valueOf(fields, "content")), true);
        return;
    }
    const auto changed = [](const std::vector<JsonField> &edit) {
        return diffOf(shown(valueOf(edit, "old_string")), shown(valueOf(edit, "new_string")), false);
    };
    const std::string_view edits = valueOf(fields, "edits");
    if (edits.empty()) {
        content.diff = changed(fields);
        return;
    }
    for (const std::string_view edit : m_scanner.elements(edits))
        append(content.diff, changed(m_scanner.fields(edit)));
}

void EntryContentBuilder::readResult(EntryContent &content, const ScannedRecord &record, const ScannedBlock &block)
{
    const bool isOnly = std::ranges::count(record.blocks, "tool_result", &ScannedBlock::type) <= 1;
    if (isOnly && !block.isError)
        readPatch(content, record.toolUseResult);
    // a change that succeeded is told by its diff; the result only repeats it
    if (!content.diff.empty() && !block.isError)
        return;
    if (block.isError)
        content.diff.clear(); // it did not happen
    if (!block.content.empty() && block.content.front() == '[')
        content.result = blocksText(block.content, content);
    else if (!block.content.empty() && block.content != "null")
        content.result = shownJson(block.content);
}

QString EntryContentBuilder::blocksText(std::string_view blocks, EntryContent &content)
{
    QStringList texts;
    for (const std::string_view piece : m_scanner.elements(blocks)) {
        const std::vector<JsonField> fields = m_scanner.fields(piece);
        const std::vector<JsonField> source = m_scanner.fields(valueOf(fields, "source"));
        if (!source.empty())
            content.enclosures.push_back(
                {shown(valueOf(source, "media_type")), qint64(valueOf(source, "data").size()) * 3 / 4});
        else if (const std::string_view text = valueOf(fields, "text"); !text.empty())
            texts.append(shown(text));
        else if (!piece.empty())
            texts.append(shownJson(piece));
    }
    return texts.join(u'\n');
}

/// The agent's own structuredPatch knows the line numbers of the file, so it replaces what the input alone says.
void EntryContentBuilder::readPatch(EntryContent &content, std::string_view toolUseResult)
{
    if (toolUseResult.empty() || toolUseResult.front() != '{')
        return;
    const std::vector<JsonField> fields = m_scanner.fields(toolUseResult);
    const std::string_view patch = valueOf(fields, "structuredPatch");
    DiffLines diff;
    for (const std::string_view part : patch.empty() ? std::vector<std::string_view>() : m_scanner.elements(patch)) {
        const std::vector<JsonField> hunk = m_scanner.fields(part);
        const auto start = [&hunk](std::string_view key) {
            const std::string_view number = valueOf(hunk, key);
            return QByteArray(number.data(), qsizetype(number.size())).toInt();
        };
        int before = start("oldStart"), after = start("newStart");
        DiffLines lines;
        for (const std::string_view element : m_scanner.elements(valueOf(hunk, "lines"))) {
            const QString line = shown(withoutQuotes(element));
            const QChar sign = line.isEmpty() ? u' ' : line.front();
            if (sign == u'\\') // "\ No newline at end of file"
                continue;
            const auto kind = sign == u'+' ? DiffLine::Kind::Added
                : sign == u'-'             ? DiffLine::Kind::Removed
                                           : DiffLine::Kind::Context;
            lines.push_back({kind, kind == DiffLine::Kind::Removed ? before : after, line.mid(1)});
            before += kind != DiffLine::Kind::Added;
            after += kind != DiffLine::Kind::Removed;
        }
        append(diff, std::move(lines));
    }
    if (!diff.empty())
        content.diff = std::move(diff);
}

} // namespace glasshouse
