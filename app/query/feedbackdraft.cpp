// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/feedbackdraft.h"

#include "domain/feedbackrules.h"
#include "query/feedbackrecord.h"
#include "transcripts/agentfolders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>
#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 FirstWindow = 2 << 20, MostWindow = 32 << 20; ///< bytes that are read of a file
constexpr qsizetype ShownError = 400;                          ///< characters
/// Texts of an excerpt that is too long are cut to so many characters: the first that makes it fit.
constexpr std::array<qsizetype, 5> Cuts{64 << 10, 16 << 10, 4 << 10, 1 << 10, 256};

struct KeptRecord {
    QJsonObject json;
    QString turn;
};

QString cutText(const QString &text, qsizetype most, bool &cut)
{
    if (text.size() <= most)
        return text;
    cut = true;
    const qsizetype kept = text.at(most - 1).isHighSurrogate() ? most - 1 : most;
    return text.left(kept) + u"… (%1 more)"_s.arg(text.size() - kept);
}

QJsonValue cutValue(const QJsonValue &value, qsizetype most, bool &cut)
{
    if (value.isString())
        return cutText(value.toString(), most, cut);
    if (value.isArray()) {
        QJsonArray result;
        for (const QJsonValue &each : value.toArray())
            result.append(cutValue(each, most, cut));
        return result;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    QJsonObject result;
    for (auto member = object.begin(); member != object.end(); ++member)
        result.insert(member.key(), cutValue(*member, most, cut));
    return result;
}

QByteArrayList linesOf(const std::vector<KeptRecord> &records, qsizetype most, bool &cut)
{
    QByteArrayList lines;
    for (const KeptRecord &record : records)
        lines << QJsonDocument(cutValue(record.json, most, cut).toObject()).toJson(QJsonDocument::Compact);
    return lines;
}

qsizetype sizeOf(const QByteArrayList &lines)
{
    qsizetype size = lines.size();
    for (const QByteArray &line : lines)
        size += line.size();
    return size;
}

/// The records of the last turns as lines that fit into a report.
void writeExcerpt(FeedbackDraft &draft, std::vector<KeptRecord> &records)
{
    QByteArrayList lines;
    for (const qsizetype most : Cuts) {
        lines = linesOf(records, most, draft.shortened);
        if (sizeOf(lines) <= FeedbackReport::MostExcerpt)
            break;
    }
    qsizetype size = sizeOf(lines), first = 0;
    for (; size > FeedbackReport::MostExcerpt; ++first)
        size -= lines.at(first).size() + 1;
    if (first > 0) {
        draft.shortened = true;
        lines.erase(lines.begin(), lines.begin() + first);
        records.erase(records.begin(), records.begin() + first);
    }
    draft.excerpt = QString::fromUtf8(lines.join('\n'));
    QStringList turns;
    for (const KeptRecord &record : records) {
        if (!record.turn.isEmpty())
            turns << record.turn;
    }
    turns.removeDuplicates();
    draft.turns = int(turns.size());
}

void takeFacts(FeedbackDraft &draft, const FeedbackRecord &facts)
{
    for (const auto &[into, from] :
         {std::pair(&draft.agent, &facts.agent), std::pair(&draft.session, &facts.session),
          std::pair(&draft.agentVersion, &facts.version), std::pair(&draft.model, &facts.model)}) {
        if (!from->isEmpty())
            *into = *from;
    }
    if (!facts.error.isEmpty())
        draft.lastError = facts.error.trimmed().left(ShownError);
}

/// Keeps what is of the last turns.
void dropOldTurns(std::vector<KeptRecord> &records)
{
    QStringList turns;
    auto record = records.rbegin();
    for (; record != records.rend(); ++record) {
        if (record->turn.isEmpty() || turns.contains(record->turn))
            continue;
        if (turns.size() == FeedbackReport::MostTurns)
            break;
        turns << record->turn;
    }
    if (record == records.rend())
        return;
    // What follows an older turn without a turn of its own belongs to that one.
    auto first = record.base();
    while (first != records.end() && first->turn.isEmpty())
        ++first;
    records.erase(records.begin(), first);
}

/// A file that is one document with its messages in a list (older Gemini CLI): one line each.
std::vector<TranscriptLine> documentLines(const QByteArray &bytes)
{
    QJsonObject document = QJsonDocument::fromJson(bytes).object();
    const QJsonValue messages = document.take(u"messages"_s);
    if (!messages.isArray())
        return {};
    std::vector<TranscriptLine> lines{{QJsonDocument(document).toJson(QJsonDocument::Compact), -1}};
    for (const QJsonValue &message : messages.toArray())
        lines.push_back({QJsonDocument(message.toObject()).toJson(QJsonDocument::Compact), -1});
    return lines;
}

struct FileWindow {
    qint64 begin = 0, end = 0;
    std::vector<TranscriptLine> lines;
};

Result<FileWindow> windowOf(QFile &file, qint64 begin, qint64 end)
{
    FileWindow window{begin, end, {}};
    if (!file.seek(begin))
        return fail(Error::Code::Io, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    const QByteArray bytes = file.read(end - begin);
    if (begin == 0 && bytes.startsWith('{') && end == file.size()) {
        window.lines = documentLines(bytes);
        if (!window.lines.empty())
            return window;
    }
    qsizetype at = begin == 0 ? 0 : bytes.indexOf('\n') + 1;
    while (at < bytes.size()) {
        qsizetype next = bytes.indexOf('\n', at);
        next = next < 0 ? bytes.size() : next;
        if (next > at)
            window.lines.push_back({bytes.mid(at, next - at), begin + at});
        at = next + 1;
    }
    return window;
}

/// How many lines begin before the offset, its own included.
Result<qint64> lineNumber(QFile &file, qint64 offset, const std::atomic_bool &stop)
{
    constexpr qint64 Chunk = 1 << 20;
    qint64 lines = 1;
    file.seek(0);
    for (qint64 at = 0; at < offset;) {
        const QByteArray bytes = file.read(std::min(Chunk, offset - at));
        if (stop)
            return fail(Error::Code::Cancelled, {});
        if (bytes.isEmpty())
            break;
        lines += bytes.count('\n');
        at += bytes.size();
    }
    return lines;
}

bool isSubAgents(const QString &path)
{
    return path.contains(u"/subagents/"_s) || QFileInfo(path).fileName().startsWith(u"agent-"_s);
}

QStringList transcriptFolders()
{
    QStringList paths;
    for (const AgentFolder &folder : agentFolders())
        paths << folder.path;
    const QString home = QDir::homePath();
    for (const QString &codex : qEnvironmentVariable("CODEX_HOME", home + u"/.codex"_s).split(u','))
        paths << codex + u"/sessions"_s;
    paths << home + u"/.gemini/tmp"_s;
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

} // namespace

FeedbackDraft draftOf(const std::vector<TranscriptLine> &lines, qint64 offset)
{
    FeedbackDraft draft;
    std::vector<KeptRecord> records;
    bool reached = false;
    QString turn, last;
    for (const TranscriptLine &line : lines) {
        if (!QJsonDocument::fromJson(line.text).isObject())
            continue;
        const QJsonObject json = QJsonDocument::fromJson(maskedRecord(line.text)).object();
        const FeedbackRecord facts = feedbackRecord(json);
        last = facts.turn.isEmpty() ? last : facts.turn;
        if (reached && last != turn)
            break;
        if (offset >= 0 && line.offset == offset)
            reached = true, turn = last;
        takeFacts(draft, facts);
        records.push_back({json, facts.turn});
    }
    dropOldTurns(records);
    writeExcerpt(draft, records);
    return draft;
}

Result<FeedbackDraft> feedbackDraft(const QString &path, qint64 offset, const std::atomic_bool &stop)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    const qint64 size = file.size();
    if (offset >= size)
        return fail(Error::Code::Rejected, u"%1 has no record at byte %2"_s.arg(path).arg(offset));
    FeedbackDraft draft;
    for (qint64 reach = FirstWindow;; reach *= 4) {
        const qint64 end = offset < 0 ? size : std::min(size, offset + reach);
        const qint64 begin = std::max<qint64>(0, (offset < 0 ? size : offset) - reach);
        auto window = windowOf(file, begin, end);
        if (!window)
            return tl::unexpected(window.error());
        if (stop)
            return fail(Error::Code::Cancelled, {});
        if (begin > 0) { // what the file says of itself stands at its beginning
            if (auto head = windowOf(file, 0, std::min(begin, FirstWindow)); head && !head->lines.empty())
                window->lines.insert(window->lines.begin(), head->lines.front());
        }
        draft = draftOf(window->lines, offset);
        if (begin == 0 || draft.turns >= FeedbackReport::MostTurns || reach * 4 > MostWindow)
            break;
    }
    draft.path = path;
    if (draft.session.isEmpty())
        draft.session = QFileInfo(path).completeBaseName();
    if (offset >= 0) {
        const auto line = lineNumber(file, offset, stop);
        if (!line)
            return tl::unexpected(line.error());
        draft.line = *line;
    }
    return draft;
}

Result<QString> transcriptOfSession(const QString &session)
{
    const TranscriptListing listing = listTranscripts(transcriptFolders());
    const TranscriptFile *found = nullptr;
    int several = 0;
    for (const TranscriptFile &file : listing.files) {
        if (isSubAgents(file.path))
            continue;
        const QString name = QFileInfo(file.path).completeBaseName();
        if (session == u"last"_s) {
            found = !found || file.modifiedNs > found->modifiedNs ? &file : found;
            continue;
        }
        if (name == session)
            return file.path;
        if (name.startsWith(session) || name.endsWith(session)) // Codex puts the time before the id
            found = &file, ++several;
    }
    if (several > 1)
        return fail(Error::Code::Rejected, u"several sessions begin with %1: give more of its id"_s.arg(session));
    if (!found)
        return fail(Error::Code::Rejected,
                    session == u"last"_s
                        ? u"there is no transcript in the agents' folders"_s
                        : u"there is no transcript of a session %1 in the agents' folders"_s.arg(session));
    return found->path;
}

std::vector<EnvironmentFact> environmentFacts(const FeedbackDraft &draft)
{
    std::vector<EnvironmentFact> facts{
        {u"architecture"_s, QSysInfo::currentCpuArchitecture()},
        {u"glasshouse"_s, QStringLiteral(GLASSHOUSE_VERSION)},
        {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
        {u"os"_s, QSysInfo::prettyProductName()},
    };
    if (!draft.agent.isEmpty())
        facts.push_back({u"agent"_s, QString(draft.agent + u' ' + draft.agentVersion).trimmed()});
    if (!draft.model.isEmpty())
        facts.push_back({u"model"_s, draft.model});
    for (EnvironmentFact &fact : facts) // as much as surely fits
        fact.value = fact.value.left(FeedbackBounds::FactValue / 4);
    return facts;
}

FeedbackReport reportOf(const QString &message, const FeedbackDraft &draft)
{
    FeedbackReport report;
    report.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    report.message = message.trimmed();
    report.session = draft.session, report.path = draft.path, report.line = draft.line;
    report.excerpt = draft.excerpt, report.lastError = draft.lastError;
    report.environment = environmentFacts(draft);
    return masked(std::move(report));
}

} // namespace glasshouse
