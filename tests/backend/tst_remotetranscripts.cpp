// SPDX-License-Identifier: GPL-3.0-or-later
// What a remote console shows of transcripts is what the store's own computer shows: whole, page by page, sub-agents, single
// records, what is found in them; and what a person may not see is answered as what is not there.
#include "remotebench.h"

#include "access/access.h"
#include "query/askany.h"
#include "query/codec/codec.h"
#include "query/reader.h"

#include <QTest>

#include <set>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class RemoteTranscriptsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RemoteBench> m_bench;
    std::unique_ptr<StoreReader> m_reader;
    std::unique_ptr<RemoteBackend> m_backend;

    template<typename Q>
    static Result<typename Q::Answer> there(RemoteBackend &backend, const Q &question)
    {
        std::optional<Result<typename Q::Answer>> result;
        backend.ask(question, &backend, u"test"_s,
                    [&result](const Result<typename Q::Answer> &answer) { result = answer; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20'000))
            return fail(Error::Code::Io, u"no answer at all"_s);
        return *result;
    }
    /// The answer, after it was found to be the same on both sides; nothing: it is not, or both refuse.
    template<typename Q>
    std::optional<typename Q::Answer> same(const Q &question)
    {
        const auto here = m_reader->ask(question, Access::localOwner());
        const auto far = there(*m_backend, question);
        if (here.has_value() != far.has_value() || (here && *here != *far)) {
            ++m_different;
            qWarning("%s", encode(Question(question)).left(300).constData());
            return std::nullopt;
        }
        ++m_compared;
        return here ? std::optional(*here) : std::nullopt;
    }
    std::vector<SessionFiles> sessions()
    {
        std::vector<SessionFiles> all;
        const SessionsAnswer list = m_reader->ask(SessionsQuestion{}, Access::localOwner()).value_or(SessionsAnswer{});
        for (const SessionSummary &session : list.sessions) {
            if (auto files = same(SessionFilesQuestion{session.id}))
                all.push_back(*files);
        }
        return all;
    }
    int m_compared = 0, m_different = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<RemoteBench>();
        QVERIFY(m_bench->fill(20));
        auto reader = StoreReader::open(m_bench->storePath());
        QVERIFY(reader.has_value());
        m_reader = std::move(*reader);
        m_backend = std::make_unique<RemoteBackend>(quickOptions(m_bench->port()));
        QVERIFY(m_backend->connectWith(m_bench->token("admin")).has_value());
        QTRY_VERIFY(m_backend->isUp());
    }
    void cleanupTestCase()
    {
        m_backend.reset();
        m_reader.reset();
        m_bench.reset();
    }
    void init() { m_compared = m_different = 0; }

    void wholeAndInPages_theyAreTheSame()
    {
        int files = 0, subAgents = 0;
        qsizetype entries = 0;
        for (const SessionFiles &session : sessions()) {
            for (const SessionFile &file : session.files) {
                ++files, subAgents += !file.agentId.isEmpty();
                const auto outline = same(TranscriptOutlineQuestion{file.path});
                if (!outline)
                    continue;
                TranscriptPageQuestion all{file.path, {}};
                for (const OutlineEntry &entry : outline->entries)
                    all.entries.push_back(entry.ref);
                entries += qsizetype(all.entries.size());
                const auto whole = same(all);
                QVERIFY(whole.has_value() && whole->entries.size() == all.entries.size());
                constexpr std::size_t Page = 2;
                std::vector<EntryContent> inPages;
                for (std::size_t from = 0; from < all.entries.size(); from += Page) {
                    TranscriptPageQuestion page{file.path, {}};
                    const std::size_t end = std::min(from + Page, all.entries.size());
                    page.entries.assign(all.entries.begin() + qsizetype(from), all.entries.begin() + qsizetype(end));
                    const auto part = same(page);
                    QVERIFY(part.has_value());
                    inPages.insert(inPages.end(), part->entries.begin(), part->entries.end());
                }
                QVERIFY(inPages == whole->entries);
            }
        }
        qInfo("%d files, %d of sub-agents, %d entries, %d answers compared", files, subAgents, int(entries),
              m_compared);
        QCOMPARE(m_different, 0);
        QVERIFY(files > 3 && subAgents > 0 && entries > 10);
    }

    void singleRecordsAndWhatIsFound_areTheSame()
    {
        for (const SessionFiles &session : sessions()) {
            for (const SessionFile &file : session.files) {
                const auto outline = m_reader->ask(TranscriptOutlineQuestion{file.path}, Access::localOwner());
                if (!outline)
                    continue;
                std::set<qint64> seen;
                for (const OutlineEntry &entry : outline->entries) {
                    if (seen.insert(entry.ref.record.offset).second)
                        QVERIFY(same(RawRecordQuestion{file.path, entry.ref.record}).has_value());
                }
                for (const QString &text : {u"e"_s, u"\"type\""_s, u"žlu"_s, u"nowhere in it"_s})
                    same(TranscriptFindQuestion{file.path, text});
            }
        }
        QCOMPARE(m_different, 0);
        QVERIFY(m_compared > 20);
    }

    void whatIsNotTheirs_isNoTranscriptForAnybody()
    {
        const std::vector<SessionFiles> all = sessions();
        QVERIFY(!all.empty() && !all.front().files.empty());
        const QString path = all.front().files.front().path;
        for (const QString &name : {path + u"x"_s, u"/etc/passwd"_s, path + u"/../"_s + path.section(u'/', -1)})
            QVERIFY(!same(TranscriptOutlineQuestion{name}).has_value());
        QCOMPARE(m_different, 0);

        RemoteBackend viewer(quickOptions(m_bench->port()));
        QVERIFY(viewer.connectWith(m_bench->token("ada")).has_value());
        QTRY_VERIFY(viewer.isUp());
        const auto foreign = there(viewer, TranscriptOutlineQuestion{path});
        const auto missing = there(viewer, TranscriptOutlineQuestion{u"/none"_s});
        QVERIFY(!foreign && !missing);
        QCOMPARE(foreign.error().code, missing.error().code);
        QCOMPARE(QString(foreign.error().message).replace(path, u"/none"_s), missing.error().message);
    }
};

QTEST_GUILESS_MAIN(RemoteTranscriptsTest)
#include "tst_remotetranscripts.moc"
