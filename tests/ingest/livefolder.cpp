// SPDX-License-Identifier: GPL-3.0-or-later
#include "livefolder.h"

#include "ingest/rollupcheck.h"
#include "store/statement.h"
#include "testcorpus.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse::test {

namespace {

constexpr auto Patience = std::chrono::seconds(60);
constexpr qsizetype HugeLine =
    1'000'000; ///< longer ones are well-formed by construction: a second parser need not say so

/// Notes a record's id; false where it is no JSON object.
bool noteRecord(QByteArray line, TreeContent &content)
{
    if (line.size() > HugeLine)
        line = line.left(200) + "\"}]}}"; // the id stands at the beginning
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    const QJsonObject message = document.object().value(u"message"_s).toObject();
    if (line.contains("\"assistant\"") && line.contains("\"id\":\"msg-")) {
        const qsizetype at = line.indexOf("\"id\":\"") + 6;
        if (error.error == QJsonParseError::NoError || line.endsWith("\"}]}}"))
            content.calls.insert(line.mid(at, line.indexOf('"', at) - at));
    } else if (!message.isEmpty()) {
        content.prompts.insert(document.object().value(u"uuid"_s).toString().toUtf8());
    }
    return error.error == QJsonParseError::NoError || line.endsWith("\"}]}}");
}

void noteLine(const QByteArray &line, qint64 offset, bool complete, TreeContent::File &file, TreeContent &content)
{
    if (line.trimmed().isEmpty())
        return;
    const QByteArray text = line.startsWith("\xef\xbb\xbf") ? line.mid(3) : line;
    if (!complete) { // whether a record is whole is only sure once its newline is there
        ++file.tailLines;
        QJsonParseError error;
        QJsonDocument::fromJson(text, &error);
        if (error.error != QJsonParseError::NoError)
            file.badOffsets.append(offset);
        return;
    }
    ++file.lines;
    if (noteRecord(text, content))
        return;
    ++file.badLines;
    file.badOffsets.append(offset);
    if (const qsizetype glued = text.lastIndexOf("{\"parentUuid\":"); glued > 0)
        noteRecord(text.mid(glued), content);
}

} // namespace

TreeContent TreeContent::of(const QString &root)
{
    TreeContent content;
    QDirIterator entries(root, {u"*.jsonl"_s}, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        File &known = content.files[file.fileName()];
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype newline = bytes.indexOf('\n', at);
            const qsizetype end = newline < 0 ? bytes.size() : newline;
            noteLine(bytes.mid(at, end - at), at, newline >= 0, known, content);
            at = end + 1;
        }
    }
    return content;
}

LiveWriter::LiveWriter(QString root, QByteArray prefix, unsigned seed, std::function<bool(const TreeContent &)> waitFor)
    : m_root(std::move(root)),
      m_prefix(std::move(prefix)),
      m_random(seed),
      m_waitFor(std::move(waitFor))
{}

QByteArray LiveWriter::call(const QByteArray &text)
{
    const QByteArray number = QByteArray::number(++m_made), id = "msg-" + m_prefix + '-' + number;
    written.insert(id);
    return "{\"parentUuid\":null,\"type\":\"assistant\",\"message\":{\"id\":\"" + id
        + "\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"" + text
        + "\"}],\"model\":\"claude-opus-5\",\"usage\":{\"input_tokens\":" + number
        + ",\"output_tokens\":1}},\"uuid\":\"c-" + id
        + "\",\"timestamp\":\"2026-10-26T10:00:00.000Z\",\"sessionId\":\"s-" + m_prefix + "\"}\n";
}

QByteArray LiveWriter::line()
{
    if (below(4) > 0)
        return call(QByteArray(below(300), 'x'));
    return "{\"parentUuid\":null,\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"Go on\"},\"uuid\":\"p-"
        + m_prefix + '-' + QByteArray::number(++m_made)
        + "\",\"timestamp\":\"2026-10-26T10:00:01.000Z\",\"sessionId\":\"s-" + m_prefix + "\"}\n";
}

QByteArray LiveWriter::lines(int most)
{
    QByteArray bytes;
    for (int left = 1 + below(most); left > 0; --left)
        bytes += line();
    return bytes;
}

void LiveWriter::append(const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path(name)).absolutePath());
    const int fd = ::open(QFile::encodeName(path(name)).constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype piece = std::min(bytes.size() - at, 1 + bytes.size() / (1 + below(6)));
        if (::write(fd, bytes.constData() + at, size_t(piece)) != piece)
            qFatal("cannot write %s", qPrintable(name));
        at += piece;
        std::this_thread::yield();
    }
    ::close(fd);
}

void LiveWriter::write(const QString &name, const QByteArray &bytes) const
{
    writeFile(path(name), bytes);
}

void LiveWriter::truncate(const QString &name, qint64 size) const
{
    if (::truncate(QFile::encodeName(path(name)).constData(), size) != 0)
        qFatal("cannot cut %s", qPrintable(name));
}

QByteArray LiveWriter::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LiveWriter::waitUntilRead()
{
    const TreeContent now = TreeContent::of(m_root);
    guaranteed.calls += now.calls;
    guaranteed.prompts += now.prompts;
    waitedInVain = !m_waitFor(guaranteed) || waitedInVain;
}

LiveFolder::LiveFolder(const QTemporaryDir &folder)
    : m_storePath(folder.filePath(u"live.db"_s)),
      m_base(folder.filePath(u"trees"_s))
{
    auto owner = StoreOwner::open(m_storePath, {});
    auto reader = Connection::open(m_storePath, Connection::Mode::ReadOnly);
    if (!owner || !reader)
        qFatal("no store");
    m_owner = std::move(*owner);
    m_reader = std::make_unique<Connection>(std::move(*reader));
}

void LiveFolder::import(const QStringList &paths)
{
    const std::atomic_bool stop{false};
    if (const auto report = m_owner->import(paths, {}, stop); !report)
        m_importError = report.error().message;
    look();
}

/// What the store holds of this schedule now.
void LiveFolder::look()
{
    QSet<QByteArray> calls;
    Statement ids(*m_reader, "SELECT id FROM call_alias WHERE namespace=0 AND id>=? AND id<?");
    const QByteArray begin = "msg-" + m_prefix + '-', end = "msg-" + m_prefix + '.';
    ids.bind(std::string_view(begin.data(), size_t(begin.size())), std::string_view(end.data(), size_t(end.size())));
    while (ids.next())
        calls.insert(QByteArray(ids.text(0).data(), qsizetype(ids.text(0).size())));
    ids.reset();
    const std::lock_guard lock(m_mutex);
    m_calls = std::move(calls);
    m_prompts = m_reader->integer("SELECT COUNT(*) FROM event WHERE kind=3").value_or(-1);
    m_tokens = m_reader->integer("SELECT SUM(input) FROM call_part").value_or(-1);
    m_rows = m_reader->integer("SELECT COUNT(*) FROM call").value_or(-1);
    m_looked.notify_all();
}

QString LiveFolder::run(const Schedule &schedule, unsigned seed, bool mayLose)
{
    m_prefix = QByteArray::number(seed);
    m_root = m_base + u'/' + QString::fromLatin1(m_prefix);
    QDir().mkpath(m_root);
    look();
    m_promptsBefore = m_prompts;
    const qint64 tokensBefore = m_tokens, rowsBefore = m_rows;
    m_watch = std::make_unique<FolderWatch>(FolderWatch::Options{.gatherMs = int(seed % 4) * 7});
    QObject::connect(m_watch.get(), &FolderWatch::changed, m_watch.get(),
                     [this](const QStringList &paths) { import(paths); });
    m_watch->watch({m_root});
    const auto isRead = [this](const TreeContent &tree) {
        return m_calls.contains(tree.calls) && m_prompts - m_promptsBefore >= tree.prompts.size();
    };
    LiveWriter writer(m_root, m_prefix, seed, [this, isRead](const TreeContent &tree) {
        std::unique_lock lock(m_mutex);
        return m_looked.wait_for(lock, Patience, [&] { return isRead(tree); });
    });
    std::atomic_bool done{false};
    std::jthread thread([&] {
        schedule(writer);
        done = true;
    });
    QString wrong;
    const auto isRight = [&] { return done && (wrong = compare(writer, mayLose)).isEmpty(); };
    if (!QTest::qWaitFor(isRight, int(std::chrono::milliseconds(Patience).count())))
        return wrong.isEmpty() ? u"the schedule did not end"_s : wrong;
    thread.join();
    m_watch.reset();
    qint64 expected = 0;
    for (const QByteArray &id : m_calls)
        expected += id.mid(id.lastIndexOf('-') + 1).toLongLong();
    // Where bytes are overwritten while they are read, a line may be read as half of each: its call is one that was written,
    // its tokens may be another's.
    const bool sameTokens = mayLose || m_tokens - tokensBefore == expected;
    if (m_rows - rowsBefore != m_calls.size() || !sameTokens)
        return u"%1 calls with %2 tokens, expected %3 with %4"_s.arg(m_rows - rowsBefore)
            .arg(m_tokens - tokensBefore)
            .arg(m_calls.size())
            .arg(expected);
    const std::atomic_bool stop{false};
    m_owner->import({m_root}, {}, stop); // what changed last may be announced no more
    const qint64 rows = m_rows, prompts = m_prompts;
    const auto again = m_owner->import({m_root}, {}, stop);
    look();
    if (!again || again->progress.filesDone != 0 || again->progress.calls != 0 || rows != m_rows
        || prompts != m_prompts)
        return u"an import of the same tree adds something"_s;
    return m_importError;
}

QString LiveFolder::compare(const LiveWriter &writer, bool mayLose)
{
    look();
    const TreeContent tree = TreeContent::of(m_root);
    if (writer.waitedInVain)
        return u"what the writer waited for did not come into the store"_s;
    if (!m_calls.contains(tree.calls + writer.guaranteed.calls))
        return u"%1 calls of the tree are missing"_s.arg((tree.calls + writer.guaranteed.calls - m_calls).size());
    if (!writer.written.contains(m_calls))
        return u"calls that nobody wrote"_s;
    const qint64 prompts = (tree.prompts + writer.guaranteed.prompts).size();
    if (m_prompts - m_promptsBefore < prompts || (!mayLose && m_prompts - m_promptsBefore > prompts))
        return u"%1 prompts, expected %2"_s.arg(m_prompts - m_promptsBefore).arg(prompts);
    if (!mayLose && m_calls.size() != (tree.calls + writer.guaranteed.calls).size())
        return u"%1 calls, expected %2"_s.arg(m_calls.size()).arg((tree.calls + writer.guaranteed.calls).size());
    return compareFiles(tree);
}

QString LiveFolder::compareFiles(const TreeContent &tree)
{
    Statement row(*m_reader, "SELECT id, lines, bad_lines, tail_lines FROM source_file WHERE path=? AND replaced=0");
    Statement bad(*m_reader, "SELECT offset FROM bad_line WHERE file=? ORDER BY offset");
    for (auto file = tree.files.begin(); file != tree.files.end(); ++file) {
        TreeContent::File stored;
        row.bind(file.key());
        if (!row.next())
            return u"%1 is not known"_s.arg(file.key());
        stored.lines = row.integer(1), stored.badLines = row.integer(2), stored.tailLines = row.integer(3);
        bad.bind(row.integer(0));
        while (bad.next())
            stored.badOffsets.append(bad.integer(0));
        bad.reset();
        row.reset();
        if (stored != *file)
            return u"%1 has %2 lines, %3 bad, %4 unfinished, %5 bad places; expected %6, %7, %8, %9"_s.arg(file.key())
                .arg(stored.lines)
                .arg(stored.badLines)
                .arg(stored.tailLines)
                .arg(stored.badOffsets.size())
                .arg(file->lines)
                .arg(file->badLines)
                .arg(file->tailLines)
                .arg(file->badOffsets.size());
    }
    return {};
}

QString LiveFolder::checkRollups() const
{
    const auto report = verifyRollups(m_storePath);
    return !report ? report.error().message : report->wrong ? report->examples.join(u'\n') : QString();
}

} // namespace glasshouse::test
