// SPDX-License-Identifier: GPL-3.0-or-later
// Packs of a real store: what was seen, who may change what, and what is made when its time has come.
#include "access/access.h"
#include "domain/packschedule.h"
#include "networkstore.h"
#include "query/reader.h"
#include "reports/packdata.h"
#include "reports/packscheduler.h"
#include "reports/packsource.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class PackSchedulerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NetworkStore> m_store;
    qint64 m_nowMs = 0;

    ActOutcome act(Act wanted, const QString &client = u"console"_s, qint64 tenant = 1)
    {
        ActRequest request;
        request.tenant = tenant, request.actor = u"ann"_s, request.client = client;
        request.act = std::move(wanted);
        return m_store->owner().act(request).value_or(refusedAct(ActOutcome::Refusal::Invalid, u"no store"_s));
    }
    PackStatesAnswer states() const
    {
        auto reader = StoreReader::open(m_store->path());
        return (*reader)->ask(PackStatesQuestion{}, Access::localOwner()).value_or(PackStatesAnswer());
    }
    QStringList trail(const QString &action) const
    {
        auto reader = StoreReader::open(m_store->path());
        ActivityQuestion question;
        question.filter.events.actions.values = {action};
        const auto answer = (*reader)->ask(question, Access::localOwner());
        QStringList told;
        for (const ActivityEvent &event : answer->events)
            told << QString::fromStdString(event.resource + " by " + event.actor);
        return told;
    }
    bool sendOne(EventKind kind, const char *action)
    {
        PreparedEvent event;
        event.kind = kind;
        event.action = action;
        event.timeMs = m_nowMs - 3'600'000;
        event.hash = QCryptographicHash::hash(action, QCryptographicHash::Blake2s_128);
        event.ownId = true;
        PreparedBatch batch;
        batch.tenant = 1;
        batch.source = "github";
        batch.events.push_back(std::move(event));
        return m_store->send(std::move(batch)).has_value();
    }
    PackSchedulerOptions options()
    {
        PackSchedulerOptions made;
        made.storePath = m_store->path();
        made.packsFolder = m_folder->filePath(u"packs"_s);
        made.reportsFolder = m_folder->filePath(u"reports"_s);
        made.lookMs = 3'600'000;
        made.nowMs = [this] { return m_nowMs; };
        return made;
    }
    qint64 daily(const QStringList &channels = {}, PackSchedule::Format format = PackSchedule::Format::Csv)
    {
        PackSchedule schedule;
        schedule.pack = u"audit-compliance"_s;
        schedule.every = PackSchedule::Every::Day, schedule.zone = u"UTC"_s, schedule.minute = 420;
        schedule.format = format, schedule.channels = channels;
        schedule.folder = u"team"_s;
        const ActOutcome done = act(SavePackSchedule{schedule});
        return done.done.ids.empty() ? 0 : done.done.ids.front();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<NetworkStore>(m_folder->filePath(u"store.db"_s));
        QVERIFY(m_store->isOpen());
        m_nowMs = QDateTime::currentMSecsSinceEpoch();
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void enabling_isKeptOnceAndToldInTheTrail()
    {
        QVERIFY(states().packs.empty());
        QVERIFY(states().mayChange);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(act(EnablePack{u"llm-cost"_s, true}).refusal, ActOutcome::Refusal::None);
        QCOMPARE(states().packs.size(), std::size_t(1));
        QCOMPARE(states().packs.front().by, u"ann"_s);
        QCOMPARE(trail(u"pack.enabled"_s), QStringList{u"pack:llm-cost by ann"_s});
        QCOMPARE(act(EnablePack{u"llm-cost"_s, false}).refusal, ActOutcome::Refusal::None);
        QVERIFY(!states().packs.front().enabled);
        QCOMPARE(act(EnablePack{u"../etc"_s, true}).refusal, ActOutcome::Refusal::Invalid);
    }

    void planFree_readsAndChangesNothing()
    {
        QVERIFY(act(EnablePack{u"llm-cost"_s, true}).words.isEmpty());
        TenantRequest request;
        request.action = TenantRequest::Do::SetPlan;
        request.name = "default", request.plan = Plan::Free;
        QVERIFY(m_store->owner().tenants(request).has_value());
        QCOMPARE(states().plan, u"free"_s);
        QVERIFY(!states().mayChange);
        QVERIFY(states().packs.front().enabled);
        QCOMPARE(act(EnablePack{u"llm-cost"_s, false}).refusal, ActOutcome::Refusal::NotAllowed);
        QCOMPARE(daily(), qint64(0));
    }

    void source_makesAPackOffered()
    {
        const Pack &devops = builtInPacks()[1].pack;
        QCOMPARE(offerOf(devops, states()).standing, PackStanding::Hidden);
        QVERIFY(sendOne(EventKind::DevOps, "pull_request.opened"));
        QCOMPARE(offerOf(devops, states()).standing, PackStanding::Offered);
        const std::vector<SeenSource> seen = states().seen;
        QVERIFY(std::any_of(seen.begin(), seen.end(), [](const SeenSource &each) {
            return each.kind == u"event"_s && each.value == u"pull_request"_s;
        }));
    }

    void due_isWrittenKeptAndTold()
    {
        QVERIFY(act(EnablePack{u"audit-compliance"_s, true}).words.isEmpty());
        const qint64 id = daily();
        QVERIFY(id > 0);
        m_nowMs =
            states().schedules.front().nextMs + 3 * 86'400'000LL + 5'000; // three were missed, and it is time again
        PackScheduler scheduler(m_store->owner(), options());
        QSignalSpy ran(&scheduler, &PackScheduler::ran);
        scheduler.look();
        QTRY_COMPARE(ran.count(), 1);
        const PackSchedule kept = states().schedules.front();
        QCOMPARE(kept.lastTrouble, QString());
        QCOMPARE(kept.lastMs, m_nowMs - 5'000);
        QCOMPARE(kept.nextMs, m_nowMs - 5'000 + 86'400'000LL);
        const QStringList files = QDir(m_folder->filePath(u"reports/team"_s)).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY(files.front().startsWith(u"audit-compliance-"_s) && files.front().endsWith(u".csv"_s));
        QCOMPARE(trail(u"pack.sent"_s), QStringList{u"pack:audit-compliance by scheduler"_s});
        scheduler.look();
        QCOMPARE(trail(u"pack.sent"_s).size(), 1); // once
    }

    void notEnabled_isKeptAsTrouble()
    {
        QVERIFY(daily() > 0);
        m_nowMs = states().schedules.front().nextMs;
        PackScheduler scheduler(m_store->owner(), options());
        QSignalSpy ran(&scheduler, &PackScheduler::ran);
        scheduler.look();
        QTRY_COMPARE(ran.count(), 1);
        QVERIFY(states().schedules.front().lastTrouble.contains(u"not enabled"_s));
        QCOMPARE(trail(u"pack.not_sent"_s).size(), 1);
        QVERIFY(!QDir(m_folder->filePath(u"reports/team"_s)).exists());
    }

    void channels_getThePdfAndItsFailureIsKept()
    {
        QVERIFY(act(EnablePack{u"audit-compliance"_s, true}).words.isEmpty());
        QVERIFY(daily({u"mail"_s}, PackSchedule::Format::Pdf) > 0);
        m_nowMs = states().schedules.front().nextMs;
        PackSchedulerOptions made = options();
        made.draw = [](const PackPdf &pdf, const std::atomic_bool &) -> Result<void> {
            QFile file(pdf.file);
            if (!file.open(QIODevice::WriteOnly))
                return fail(Error::Code::Io, u"no file"_s);
            file.write("%PDF-" + pdf.pack.toUtf8());
            return {};
        };
        std::vector<Notice> notices;
        made.tell = [&](const QStringList &channels, Notice notice) -> Result<void> {
            notices.push_back(std::move(notice));
            return channels == QStringList{u"mail"_s} && notices.size() > 1
                ? Result<void>(fail(Error::Code::Busy, u"too many"_s))
                : Result<void>();
        };
        PackScheduler scheduler(m_store->owner(), made);
        QSignalSpy ran(&scheduler, &PackScheduler::ran);
        scheduler.look();
        QTRY_COMPARE(ran.count(), 1);
        QCOMPARE(notices.front().attachment->bytes, QByteArray("%PDF-audit-compliance"));
        QCOMPARE(notices.front().attachment->type, u"application/pdf"_s);
        QCOMPARE(notices.front().kind, Notice::Kind::Report);
        QCOMPARE(states().schedules.front().lastTrouble, QString());
        m_nowMs = states().schedules.front().nextMs;
        scheduler.look();
        QTRY_COMPARE(ran.count(), 2);
        QCOMPARE(states().schedules.front().lastTrouble, u"too many"_s);
    }

    void pdf_isDrawnByAnotherProgramWhoseErrorsArePassedOn()
    {
        const QString program = m_folder->filePath(u"draws"_s);
        const auto say = [&](const QByteArray &script) {
            QFile file(program);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("#!/bin/sh\n" + script + "\n");
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        const std::atomic_bool stop{false}, stopped{true};
        PackPdf pdf;
        pdf.pack = u"llm-cost"_s, pdf.store = m_store->path(), pdf.zone = u"UTC"_s;
        pdf.file = m_folder->filePath(u"out.pdf"_s), pdf.program = program;
        pdf.filter.agents = {u"claude-code"_s};
        say("echo \"$QT_QPA_PLATFORM $*\" > \"$4\"");
        QVERIFY(renderPackPdf(pdf, stop).has_value());
        QFile out(pdf.file);
        QVERIFY(out.open(QIODevice::ReadOnly));
        const QByteArray told = out.readAll();
        QVERIFY2(told.startsWith("offscreen --render-pack llm-cost --pdf ") && told.contains(" --zone UTC ")
                     && told.contains("--filter agent=claude-code"),
                 told.constData());
        say("echo 'no such pack' >&2; exit 2");
        QVERIFY(renderPackPdf(pdf, stop).error().message.contains(u"no such pack"_s));
        say("exec sleep 600");
        pdf.mostMs = 200;
        QVERIFY(renderPackPdf(pdf, stop).error().message.contains(u"did not end"_s));
        pdf.mostMs = 600'000;
        QCOMPARE(renderPackPdf(pdf, stopped).error().code, Error::Code::Cancelled);
        pdf.program = m_folder->filePath(u"missing"_s);
        QVERIFY(renderPackPdf(pdf, stop).error().message.contains(u"cannot be started"_s));
    }

    void schedules_areChangedAndRemoved()
    {
        const qint64 id = daily();
        PackSchedule changed = states().schedules.front();
        QCOMPARE(changed.id, id);
        changed.every = PackSchedule::Every::Month, changed.day = 3;
        QCOMPARE(act(SavePackSchedule{changed}).refusal, ActOutcome::Refusal::None);
        QCOMPARE(states().schedules.front().day, 3);
        changed.folder = u"/tmp"_s;
        QCOMPARE(act(SavePackSchedule{changed}, u"api"_s).refusal, ActOutcome::Refusal::Invalid);
        QCOMPARE(act(RemovePackSchedule{id}, u"console"_s, 2).refusal, ActOutcome::Refusal::Missing);
        QCOMPARE(act(RemovePackSchedule{id}).refusal, ActOutcome::Refusal::None);
        QVERIFY(states().schedules.empty());
        QCOMPARE(act(RemovePackSchedule{id}).refusal, ActOutcome::Refusal::Missing);
    }

    void builtIn_everyQuestionIsAnswered()
    {
        QVERIFY(sendOne(EventKind::DevOps, "release.published"));
        auto reader = StoreReader::open(m_store->path());
        QVERIFY(reader.has_value());
        for (const FoundPack &found : builtInPacks()) {
            Filter filter;
            filter.range = packRange(found.pack.periodDays, u"UTC"_s, m_nowMs);
            for (const PanelAsking &asking : packQuestions(found.pack, filter, u"UTC"_s)) {
                if (std::holds_alternative<SqlQuestion>(asking.question))
                    continue; // another process answers it
                const Result<Answer> answer = std::visit(
                    [&](const auto &asked) -> Result<Answer> {
                        if constexpr (requires { (*reader)->ask(asked, Access::localOwner()); }) {
                            auto given = (*reader)->ask(asked, Access::localOwner());
                            return given ? Result<Answer>(std::move(*given)) : tl::unexpected(given.error());
                        } else {
                            return fail(Error::Code::Rejected, u"a store does not answer it"_s);
                        }
                    },
                    asking.question);
                PackData data = emptyPackData(found.pack, filter, u"UTC"_s, m_nowMs);
                fill(data, asking, answer);
                QVERIFY2(data.panels[asking.panel].trouble.isEmpty(),
                         qPrintable(found.pack.id + u' ' + data.panels[asking.panel].panel.id + u": "_s
                                    + data.panels[asking.panel].trouble));
            }
        }
    }
};

QTEST_GUILESS_MAIN(PackSchedulerTest)
#include "tst_packscheduler.moc"
