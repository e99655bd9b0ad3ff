// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/transfers.h"
#include "notifybench.h"
#include "rudeserver.h"

#include <QTest>

#include <atomic>
#include <cstring>

#include <dlfcn.h>
#include <netdb.h>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Trouble = TransferAnswer::Trouble;

namespace {

std::atomic<bool> released = false; ///< the name server answers at last
std::atomic<int> asking = 0;        ///< how many wait for it

} // namespace

/// This program's own: the name server of hang.example does not answer, that of none.example knows no such name.
extern "C" int getaddrinfo(const char *node, const char *service, const addrinfo *hints, addrinfo **found)
{
    if (node && std::strcmp(node, "none.example") == 0)
        return EAI_NONAME;
    if (!node || std::strcmp(node, "hang.example") != 0) {
        using Function = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
        static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
        return real(node, service, hints, found);
    }
    ++asking;
    released.wait(false);
    --asking;
    return EAI_AGAIN;
}

class TestHangingNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { released = false; }
    void cleanup()
    {
        released = true;
        released.notify_all();
        QTRY_COMPARE(asking.load(), 0);
    }

    void unknownName_isSaidSo()
    {
        Transfers transfers{TransferRules()};
        std::optional<TransferAnswer> answer;
        transfers.start(request("http://none.example/"), [&answer](const TransferAnswer &said) { answer = said; });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->trouble, Trouble::Resolve);
    }

    void deadline_endsTheTransfer_whileTheNameServerHangs()
    {
        const RudeServer server([](const QByteArray &, int) { return RudeServer::fine(); });
        TransferRules rules;
        rules.connectMs = rules.totalMs = 300;
        Transfers transfers(rules);
        std::optional<TransferAnswer> answer;
        transfers.start(request("http://hang.example/"), [&answer](const TransferAnswer &said) { answer = said; });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->trouble, Trouble::TimedOut);
        QCOMPARE(asking.load(), 1); // it still hangs
        int ended = 0;
        Transfers others{TransferRules()};
        others.start(request(server.url().toUtf8()),
                     [&ended](const TransferAnswer &said) { ended += said.status == 200; });
        QTRY_COMPARE(ended, 1);
        QCOMPARE(asking.load(), 1);
    }

    void courier_endsAtOnce_whileTheNameServerHangs()
    {
        const HandClock clock;
        CourierOptions options = benchOptions(clock);
        options.transfer.connectMs = options.transfer.totalMs = 3'600'000;
        auto courier = std::make_unique<Courier>(options);
        Channel mail = mailChannel(25);
        mail.server = u"smtps://hang.example"_s;
        const Channels channels{webhookChannel(u"https://hang.example/x"_s), mail};
        courier->setChannels(channels, secretsFor(channels));
        QVERIFY(courier->post({u"hook"_s, u"mail"_s}, noticeOf(u"x"_s)));
        QTRY_COMPARE(asking.load(), 2);
        courier.reset();
        QCOMPARE(asking.load(), 2);
    }

private:
    static Transfer request(const QByteArray &url)
    {
        Transfer transfer;
        transfer.url = url;
        transfer.body = "{}";
        return transfer;
    }
};

QTEST_GUILESS_MAIN(TestHangingNames)
#include "tst_hangingnames.moc"
