// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/addresses.h"
#include "notify/channels.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

/// A file of these, which are written with ' for ".
QByteArray fileOf(const QByteArray &channels)
{
    QByteArray text = "{'schema':'glasshouse.channels.v1','channels':[" + channels + "]}";
    return text.replace('\'', '"');
}

bool forbids(const char *ip, bool allowLocal)
{
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    v4.sin_family = AF_INET;
    v6.sin6_family = AF_INET6;
    if (inet_pton(AF_INET, ip, &v4.sin_addr) == 1)
        return isForbiddenAddress(reinterpret_cast<const sockaddr &>(v4), allowLocal);
    if (inet_pton(AF_INET6, ip, &v6.sin6_addr) != 1)
        qFatal("no address");
    return isForbiddenAddress(reinterpret_cast<const sockaddr &>(v6), allowLocal);
}

} // namespace

class TestChannels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKind_isReadAsItWasWritten()
    {
        const auto read = channelsFromJson(
            fileOf("{'id':'bot','kind':'telegram','name':'Ops chat','chat':'-100123'},"
                   "{'id':'hook','tenant':2,'kind':'webhook','url':'https://hooks.example/x?y=1','enabled':false},"
                   "{'id':'post','kind':'email','server':'smtps://"
                   "mail.example','user':'u','from':'a@b.example','to':['c@d.example','e@f.example']},"
                   "{'id':'desk','kind':'desktop'}"),
            u"f"_s);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->size(), 4U);
        QCOMPARE((*read)[0].chat, u"-100123"_s);
        QCOMPARE((*read)[1].tenant, 2);
        QVERIFY(!(*read)[1].enabled);
        QCOMPARE((*read)[2].to, (QStringList{u"c@d.example"_s, u"e@f.example"_s}));
        QCOMPARE((*read)[3].kind, Channel::Kind::Desktop);
        QCOMPARE(*channelsFromJson(channelsToJson(*read), u"f"_s), *read);
    }

    void whatIsWrong_isNamedWithItsField_data()
    {
        QTest::addColumn<QByteArray>("channels");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &channels, const QString &says) {
            QTest::newRow(name) << channels << says;
        };
        row("id", "{'id':'a b','kind':'desktop'}", u"channels[0].id: "_s);
        row("kind", "{'id':'a','kind':'pigeon'}", u"channels[0].kind: "_s);
        row("type of a field", "{'id':'a','kind':'desktop','enabled':'yes'}", u"channels[0].enabled: "_s);
        row("tenant", "{'id':'a','kind':'desktop','tenant':0}", u"channels[0].tenant: "_s);
        row("unknown field", "{'id':'a','kind':'desktop','secret':'x'}",
            u"channels[0].secret: there is no such field"_s);
        row("another kind's field", "{'id':'a','kind':'desktop','chat':'1'}", u"channels[0].chat: "_s);
        row("chat", "{'id':'a','kind':'telegram','chat':'12/sendMessage?'}", u"channels[0].chat: "_s);
        row("scheme", "{'id':'a','kind':'webhook','url':'file:///etc/passwd'}", u"channels[0].url: "_s);
        row("plain", "{'id':'a','kind':'webhook','url':'http://hooks.example/'}", u"channels[0].url: http://"_s);
        row("password in url", "{'id':'a','kind':'webhook','url':'https://u:p@hooks.example/'}",
            u"channels[0].url: "_s);
        row("control in url", "{'id':'a','kind':'webhook','url':'https://hooks.example/\\r\\nX: y'}",
            u"channels[0].url: "_s);
        row("key in url", "{'id':'a','kind':'webhook','url':'https://h.example/?k=AKIAIOSFODNN7EXAMPLE'}",
            u"channels[0].url: it holds"_s);
        const QByteArray mail =
            "{'id':'m','kind':'email','server':'smtp://m.example','from':'a@b.example','to':['c@d.example']}";
        const auto with = [&mail](const QByteArray &from, const QByteArray &to) {
            return QByteArray(mail).replace(from, to);
        };
        row("mail scheme", with("smtp:", "http:"), u"channels[0].server: "_s);
        row("mail path", with("m.example", "m.example/x"), u"channels[0].server: "_s);
        row("from", with("a@b.example", "a@b.example\\r\\nBcc: x@y"), u"channels[0].from: "_s);
        row("to", with("c@d.example", "c@d.example>\\r\\nDATA"), u"channels[0].to: "_s);
        row("name for an address", with("c@d.example", "Ada <c@d.example>"), u"channels[0].to: "_s);
        row("nobody", with("'c@d.example'", ""), u"channels[0].to: "_s);
        row("twice the id", "{'id':'a','kind':'desktop'},{'id':'a','kind':'telegram','chat':'1'}",
            u"channels[1].id: "_s);
        row("twice the chat", "{'id':'a','kind':'telegram','chat':'1'},{'id':'b','kind':'telegram','chat':'1'}",
            u"channels[1]: another"_s);
        row("twice the person", mail + ',' + with("'m'", "'n'").replace("c@d", "C@D"), u"channels[1]: another"_s);
        row("no object", "7", u"channels[0]: not an object"_s);
    }

    void whatIsWrong_isNamedWithItsField()
    {
        QFETCH(QByteArray, channels);
        QFETCH(QString, says);
        const auto read = channelsFromJson(fileOf(channels), u"some file"_s);
        QVERIFY(!read);
        QVERIFY2(read.error().message.startsWith(u"some file: "_s + says), qPrintable(read.error().message));
        QVERIFY(!read.error().message.contains(u'\r'));
    }

    void brokenJson_isNamedWithLineAndColumn()
    {
        const auto read = channelsFromJson("{\n  \"schema\": nonsense}", u"some file"_s);
        QVERIFY(!read);
        QVERIFY2(read.error().message.startsWith(u"some file: line 2, column "_s), qPrintable(read.error().message));
        QVERIFY(!channelsFromJson("{\"schema\":\"glasshouse.channels.v9\",\"channels\":[]}", u"f"_s));
        QVERIFY(!channelsFromJson("{\"schema\":\"glasshouse.channels.v1\"}", u"f"_s));
    }

    void oneRecipientOfTwoTenants_isFine()
    {
        QVERIFY(channelsFromJson(fileOf("{'id':'a','kind':'telegram','chat':'1'},"
                                        "{'id':'a','tenant':2,'kind':'telegram','chat':'1'}"),
                                 u"f"_s));
    }

    void plainHttp_isForThisComputerOrOnAWord()
    {
        const auto good = [](const QByteArray &url, const QByteArray &more = {}) {
            return channelsFromJson(fileOf("{'id':'a','kind':'webhook','url':'" + url + "'" + more + '}'), u"f"_s)
                .has_value();
        };
        QVERIFY(good("http://127.0.0.1:8080/x"));
        QVERIFY(good("http://localhost/"));
        QVERIFY(good("http://[::1]:99/"));
        QVERIFY(!good("http://127.0.0.1.example/"));
        QVERIFY(!good("http://192.168.1.2/"));
        QVERIFY(good("http://192.168.1.2/", ",'allow_plain':true"));
    }

    void mailServers_haveTheirUsualPorts()
    {
        QCOMPARE(*mailServerFrom(u"smtp://m.example"_s), (MailServer{u"m.example"_s, 587, false}));
        QCOMPARE(*mailServerFrom(u"smtps://m.example"_s), (MailServer{u"m.example"_s, 465, true}));
        QCOMPARE(*mailServerFrom(u"smtp://m.example:25"_s), (MailServer{u"m.example"_s, 25, false}));
        QVERIFY(!mailServerFrom(u"smtp://user@m.example"_s));
        QVERIFY(!mailServerFrom(u"smtp://m.example?x"_s));
    }

    void linkLocalAddresses_areForbidden_privateOnesWhereSaid()
    {
        for (const char *const ip :
             {"169.254.169.254", "fe80::1", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "224.0.0.1", "ff02::1"}) {
            QVERIFY2(forbids(ip, true), ip);
            QVERIFY2(forbids(ip, false), ip);
        }
        for (const char *const ip : {"127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1",
                                     "100.64.0.1", "0.0.0.0", "::1", "::", "fd00::1", "::ffff:127.0.0.1"}) {
            QVERIFY2(!forbids(ip, true), ip);
            QVERIFY2(forbids(ip, false), ip);
        }
        for (const char *const ip : {"8.8.8.8", "172.32.0.1", "192.169.0.1", "2606:4700::1"}) {
            QVERIFY2(!forbids(ip, true), ip);
            QVERIFY2(!forbids(ip, false), ip);
        }
    }

    void file_isReadAsItWasSaved_andItsOwnersAlone()
    {
        const QTemporaryDir folder;
        const QString path = channelsPath(folder.filePath(u"glasshouse.db"_s));
        QVERIFY(loadChannels(path)->empty());
        Channel channel;
        channel.id = u"desk"_s;
        QVERIFY(saveChannels(path, {channel}));
        QCOMPARE(*loadChannels(path), Channels{channel});
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFile(path).permissions() & others));
        QVERIFY(!saveChannels(path, {channel, channel}));
        QCOMPARE(*loadChannels(path), Channels{channel});
    }
};

QTEST_APPLESS_MAIN(TestChannels)
#include "tst_noticechannels.moc"
