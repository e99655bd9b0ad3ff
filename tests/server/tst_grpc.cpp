// SPDX-License-Identifier: GPL-3.0-or-later
#include "grpcbench.h"

#include <QDateTime>
#include <QTest>

#include <thread>

using namespace glasshouse;
using namespace Qt::StringLiterals;

/// OTLP over gRPC: real calls by gRPC's own client, and bytes that no client sends.
class GrpcTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<GrpcBench> m_bench;

private Q_SLOTS:
    void init() { m_bench = std::make_unique<GrpcBench>(); }
    void cleanup() { m_bench.reset(); }

    void exports_areAnsweredAfterTheCommit()
    {
        for (const char *method : {GrpcBench::Logs, GrpcBench::Metrics, GrpcBench::Traces}) {
            const auto answer = m_bench->call(method, {});
            QVERIFY2(answer.status.ok(), answer.status.error_message().c_str());
            QVERIFY(answer.body.empty());
        }
        const auto one = m_bench->call(GrpcBench::Logs, GrpcBench::logs(3));
        QVERIFY2(one.status.ok(), one.status.error_message().c_str());
        QCOMPARE(m_bench->records(), 3);

        m_bench->hold(true);
        auto waiting =
            std::async(std::launch::async, [&] { return m_bench->call(GrpcBench::Logs, GrpcBench::logs(1)); });
        QTRY_COMPARE(m_bench->intake.depth().batches, 1);
        QVERIFY(waiting.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout);
        m_bench->hold(false);
        QVERIFY(waiting.get().status.ok());
    }

    void whoMayNotSend_isTold()
    {
        const auto code = [this](const Metadata &metadata) {
            return m_bench->call(GrpcBench::Logs, GrpcBench::logs(1), metadata).status.error_code();
        };
        const auto bearer = [this](const char *name) {
            return Metadata{{"authorization", "Bearer " + m_bench->token(name)}};
        };
        QCOMPARE(code({{"x", "y"}}), grpc::StatusCode::UNAUTHENTICATED);
        QCOMPARE(code({{"authorization", "Bearer nonsense"}}), grpc::StatusCode::UNAUTHENTICATED);
        QCOMPARE(code({{"authorization", m_bench->token("ingest")}}), grpc::StatusCode::UNAUTHENTICATED);
        QCOMPARE(code(bearer("expired")), grpc::StatusCode::UNAUTHENTICATED);
        QCOMPARE(code(bearer("revoked")), grpc::StatusCode::UNAUTHENTICATED);
        for (const char *name : {"viewer", "admin", "operator"})
            QCOMPARE(code(bearer(name)), grpc::StatusCode::PERMISSION_DENIED);
        Metadata page = bearer("ingest");
        page.emplace_back("origin", "https://example.org");
        QCOMPARE(code(page), grpc::StatusCode::PERMISSION_DENIED);
        QCOMPARE(m_bench->records(), 0);
        QCOMPARE(code(bearer("ingest")), grpc::StatusCode::OK);
    }

    void aRevokedToken_opensNothingFromTheNextCallOn()
    {
        QVERIFY(m_bench->call(GrpcBench::Logs, GrpcBench::logs(1)).status.ok());
        m_bench->revokeIngest();
        QCOMPARE(m_bench->call(GrpcBench::Logs, GrpcBench::logs(1)).status.error_code(),
                 grpc::StatusCode::UNAUTHENTICATED);
    }

    void whatIsWrong_hasItsCode()
    {
        const auto code = [this](const char *method, const std::string &body) {
            return m_bench->call(method, body).status.error_code();
        };
        QCOMPARE(code(GrpcBench::Logs, "\xff\xff\xff"), grpc::StatusCode::INVALID_ARGUMENT);
        QCOMPARE(code(GrpcBench::Logs, "\x1f\x8b not gzip"), grpc::StatusCode::INVALID_ARGUMENT);
        QCOMPARE(code("/opentelemetry.proto.collector.logs.v1.LogsService/Import", {}),
                 grpc::StatusCode::UNIMPLEMENTED);
        QCOMPARE(code("/", {}), grpc::StatusCode::UNIMPLEMENTED);
        QCOMPARE(code("/grpc.health.v1.Health/Check", {}), grpc::StatusCode::UNIMPLEMENTED);
        QVERIFY(m_bench->call(GrpcBench::Logs, GrpcBench::logs(1)).status.ok()); // the connection goes on
    }

    void aMessage_mayBe20MiB_andNoMore()
    {
        const std::string large = GrpcBench::padded((20 << 20) - 64);
        const auto taken = m_bench->call(GrpcBench::Logs, large);
        QVERIFY2(taken.status.ok(), taken.status.error_message().c_str());
        const auto refused = m_bench->call(GrpcBench::Logs, GrpcBench::padded((20 << 20) + 1));
        QCOMPARE(refused.status.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
        QVERIFY(refused.status.error_details().empty());
    }

    void gzip_isUnpacked_andABombIsNot()
    {
        const auto fine = m_bench->call(GrpcBench::Logs, GrpcBench::logs(5), m_bench->good(), GRPC_COMPRESS_GZIP);
        QVERIFY2(fine.status.ok(), fine.status.error_message().c_str());
        QCOMPARE(m_bench->records(), 5);
        const auto bomb =
            m_bench->call(GrpcBench::Logs, GrpcBench::padded(200 << 20), m_bench->good(), GRPC_COMPRESS_GZIP);
        QCOMPARE(bomb.status.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
        QVERIFY(bomb.status.error_details().empty());
        QCOMPARE(m_bench->call(GrpcBench::Logs, GrpcBench::padded(1 << 20), m_bench->good(), GRPC_COMPRESS_DEFLATE)
                     .status.error_code(),
                 grpc::StatusCode::UNIMPLEMENTED);
    }

    void aStoreThatRecoversInTime_isNoError()
    {
        m_bench->answerWith(fail(Error::Code::Busy, u"busy"_s));
        auto waiting =
            std::async(std::launch::async, [&] { return m_bench->call(GrpcBench::Logs, GrpcBench::logs(2)); });
        QTRY_VERIFY(m_bench->failures() >= 2);
        m_bench->answerWith({});
        const auto answer = waiting.get();
        QVERIFY2(answer.status.ok(), answer.status.error_message().c_str());
        QCOMPARE(m_bench->records(), 2);

        m_bench->intake.close();
        waiting = std::async(std::launch::async, [&] { return m_bench->call(GrpcBench::Logs, GrpcBench::logs(2)); });
        QVERIFY(waiting.wait_for(std::chrono::milliseconds(100)) == std::future_status::timeout);
        m_bench->intake.open();
        QVERIFY(waiting.get().status.ok());
    }

    void aStoreThatDoesNot_isUnavailableWithRetryInfo()
    {
        const auto isTryLater = [this](const GrpcAnswer &answer) {
            QCOMPARE(answer.status.error_code(), grpc::StatusCode::UNAVAILABLE);
            // google.rpc.Status{code 14, message, Any{RetryInfo{Duration{5 s}}}}
            const std::string any =
                std::string("\x0a\x28type.googleapis.com/google.rpc.RetryInfo\x12\x04\x0a\x02\x08\x05");
            const std::string message = answer.status.error_message();
            QCOMPARE(answer.status.error_details(),
                     std::string("\x08\x0e\x12") + char(message.size()) + message + '\x1a' + char(any.size()) + any);
        };
        m_bench = std::make_unique<GrpcBench>(GrpcBench::impatient());
        m_bench->answerWith(fail(Error::Code::Io, u"the disk is full"_s));
        isTryLater(m_bench->call(GrpcBench::Logs, GrpcBench::logs(1)));
        QVERIFY(m_bench->failures() >= 2);
        m_bench->intake.close();
        isTryLater(m_bench->call(GrpcBench::Logs, GrpcBench::logs(1)));
        QCOMPARE(m_bench->records(), 0);
    }

    void aFullQueue_isUnavailable_andNothingOfItIsKept()
    {
        m_bench = std::make_unique<GrpcBench>(GrpcBench::impatient(), Intake::Limits{1 << 20, 4});
        m_bench->hold(true);
        auto first = std::async(std::launch::async, [&] { return m_bench->call(GrpcBench::Logs, GrpcBench::logs(4)); });
        QTRY_COMPARE(m_bench->intake.depth().records, 4);
        const auto refused = m_bench->call(GrpcBench::Logs, GrpcBench::logs(1));
        QCOMPARE(refused.status.error_code(), grpc::StatusCode::UNAVAILABLE);
        QVERIFY(!refused.status.error_details().empty());
        m_bench->hold(false);
        QVERIFY(first.get().status.ok());
        QCOMPARE(m_bench->records(), 4);
    }

    void someBadRecords_arePartialSuccess()
    {
        m_bench->answerWith(IntakeResult{1, 0, 2, u"no ids"_s});
        const auto answer =
            m_bench->call(GrpcBench::Traces, GrpcBench::logs(1)); // its shape is that of spans without ids
        QVERIFY2(answer.status.ok(), answer.status.error_message().c_str());
        QCOMPARE(answer.body, std::string("\x0a\x0a\x08\x02\x12\x06no ids", 12));
    }

    void aHundredCallsAtOnce_areAllTaken()
    {
        std::vector<std::thread> threads;
        std::atomic_int good{0};
        for (int i = 0; i < 100; ++i)
            threads.emplace_back([&] {
                if (m_bench->call(GrpcBench::Logs, GrpcBench::logs(10)).status.ok())
                    ++good;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 100);
        QCOMPARE(m_bench->records(), 1000);
    }

    void largeMessagesAtOnce_areTakenOrSentAgain()
    {
        std::vector<std::thread> threads;
        std::atomic_int good{0}, later{0}, lost{0};
        const std::string large = GrpcBench::padded(15 << 20);
        for (int i = 0; i < 16; ++i)
            threads.emplace_back([&] {
                const grpc::Status status = m_bench->call(GrpcBench::Logs, large).status;
                const auto code = status.error_code();
                if (code != grpc::StatusCode::OK && code != grpc::StatusCode::UNAVAILABLE)
                    qWarning("%d %s", int(code), status.error_message().c_str());
                ++(code == grpc::StatusCode::OK ? good : code == grpc::StatusCode::UNAVAILABLE ? later : lost);
            });
        for (std::thread &thread : threads)
            thread.join();
        qInfo("16 messages of 15 MiB at once: %d taken, %d to be sent again, %d lost", good.load(), later.load(),
              lost.load());
        QCOMPARE(lost.load(), 0);
        QVERIFY(good.load() > 0);
    }

    void connections_areCounted_andNoMoreThanTheLimitTaken()
    {
        GrpcLimits limits;
        limits.connections = 5;
        m_bench = std::make_unique<GrpcBench>(limits);
        {
            std::vector<std::unique_ptr<RawConnection>> raw;
            for (int i = 0; i < 5; ++i)
                raw.push_back(std::make_unique<RawConnection>(m_bench->port()));
            QTRY_COMPARE(m_bench->service().connections(), size_t(5));
            RawConnection sixth(m_bench->port());
            QVERIFY(sixth.isClosedByPeer());
            QCOMPARE(m_bench->service().connections(), size_t(5));
        }
        QTRY_COMPARE(m_bench->service().connections(), size_t(0));
        QVERIFY(m_bench->call(GrpcBench::Logs, GrpcBench::logs(1)).status.ok());
    }

    /// Cancelled by gRPC's client, which keeps to 64 streams at a time.
    void tenThousandCancelledCalls_leaveItServing()
    {
        const ResourceUse before = ResourceUse::now();
        m_bench->hold(true);
        m_bench->cancelCalls(10'000);
        m_bench->hold(false);
        const ResourceUse after = ResourceUse::now();
        // What the flood came by may just be closing under this one: an exporter sends again then.
        auto answer = m_bench->call(GrpcBench::Logs, GrpcBench::logs(1));
        for (int tries = 1; tries < 3 && answer.status.error_code() == grpc::StatusCode::UNAVAILABLE; ++tries)
            answer = m_bench->call(GrpcBench::Logs, GrpcBench::logs(1));
        QVERIFY2(answer.status.ok(), answer.status.error_message().c_str());
        qInfo("10,000 calls cancelled at once: %.2f s of CPU in client and server, %lld KiB more resident",
              after.cpuSeconds - before.cpuSeconds, (long long)(after.residentKib - before.residentKib));
        QVERIFY(after.residentKib - before.residentKib < 256 << 10);
    }

    /// Streams that are opened and reset at once, as fast as a socket takes them: the limit of 64 does not see them.
    void tenThousandStreamsResetAtOnce_endTheirConnectionAlone()
    {
        const ResourceUse before = ResourceUse::now();
        RawConnection attacker(m_bench->port());
        const int sent = attacker.resetStreams(10'000, "Bearer " + m_bench->token("ingest"));
        QVERIFY(attacker.isClosedByPeer());
        const ResourceUse after = ResourceUse::now();
        const auto answer = m_bench->call(GrpcBench::Logs, GrpcBench::logs(1));
        QVERIFY2(answer.status.ok(), answer.status.error_message().c_str());
        qInfo(
            "streams opened and reset: %d sent until the connection was closed, %.2f s of CPU, %lld KiB more resident",
            sent, after.cpuSeconds - before.cpuSeconds, (long long)(after.residentKib - before.residentKib));
        QVERIFY(after.cpuSeconds - before.cpuSeconds < 5);
        QVERIFY(after.residentKib - before.residentKib < 256 << 10);
    }

    void tls_servesWithTheCertificate()
    {
        m_bench = std::make_unique<GrpcBench>(GrpcLimits(), Intake::Limits(), true);
        const auto answer = m_bench->call(GrpcBench::Logs, GrpcBench::logs(1));
        QVERIFY2(answer.status.ok(), answer.status.error_message().c_str());
        RawConnection plain(m_bench->port());
        plain.resetStreams(1, "x");
        QVERIFY(plain.isClosedByPeer());
    }

    void aPortThatIsTaken_isBusy()
    {
        const auto second = m_bench->startSecond();
        QVERIFY(!second);
        QCOMPARE(second.error().code, Error::Code::Busy);
        QVERIFY(second.error().message.contains(QString::number(m_bench->port())));
    }

    void ending_answersWhatWaits()
    {
        m_bench->intake.close();
        auto waiting =
            std::async(std::launch::async, [&] { return m_bench->call(GrpcBench::Logs, GrpcBench::logs(1)); });
        QTest::qWait(100); // until it has arrived; it would wait for eight seconds
        m_bench->stop();
        QCOMPARE(waiting.get().status.error_code(), grpc::StatusCode::UNAVAILABLE);
    }
};

QTEST_GUILESS_MAIN(GrpcTest)
#include "tst_grpc.moc"
