// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/secrets.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Token = "123456789:AAcanaryBotTokenNobodyMaySee42";

Channel botOf(const QString &id = u"bot"_s)
{
    Channel channel;
    channel.id = id;
    channel.kind = Channel::Kind::Telegram;
    channel.chat = u"1"_s;
    return channel;
}

Channel mailOf(const QString &server)
{
    Channel channel;
    channel.id = u"mail"_s;
    channel.kind = Channel::Kind::Email;
    channel.server = server;
    channel.user = u"ada"_s;
    return channel;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = Secrets::path(m_folder->filePath(u"glasshouse.db"_s));
    }

    void noFile_isNoSecrets() { QCOMPARE(*Secrets::load(m_path), Secrets()); }

    void secrets_areReadAsTheyWereSaved_inAFileOfTheOwnerAlone()
    {
        Secrets secrets;
        const Channel mail = mailOf(u"smtp://m.example"_s);
        QVERIFY(secrets.set(botOf(), Token));
        QVERIFY(secrets.set(mail, "pässword \" \\"));
        QFile before(m_path); // one that others may read is not kept so
        QVERIFY(before.open(QIODevice::WriteOnly));
        QVERIFY(before.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
        before.close();
        QVERIFY(secrets.save(m_path));
        struct stat facts {
        };
        QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, 0600U);
        const auto read = Secrets::load(m_path);
        QVERIFY(read);
        QCOMPARE(read->of(botOf()), Token);
        QCOMPARE(read->of(mail), QByteArray("pässword \" \\"));
    }

    void fileThatOthersMayTouch_isRefused_data()
    {
        QTest::addColumn<int>("mode");
        for (const int mode : {0640, 0604, 0620, 0602, 0610, 0666})
            QTest::addRow("%o", unsigned(mode)) << mode;
    }

    void fileThatOthersMayTouch_isRefused()
    {
        QFETCH(int, mode);
        Secrets secrets;
        QVERIFY(secrets.set(botOf(), Token));
        QVERIFY(secrets.save(m_path));
        QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), mode_t(mode)), 0);
        const auto read = Secrets::load(m_path);
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::Rejected);
        QVERIFY(read.error().message.contains(u"chmod 600"));
        QVERIFY(!read.error().message.toUtf8().contains(Token));
    }

    void linksAndFolders_areRefused()
    {
        const QString real = m_folder->filePath(u"real"_s);
        QVERIFY(Secrets().save(real));
        QVERIFY(QFile::link(real, m_path));
        QCOMPARE(Secrets::load(m_path).error().code, Error::Code::Rejected);
        QVERIFY(QFile::remove(m_path));
        QVERIFY(QDir().mkdir(m_path));
        QCOMPARE(Secrets::load(m_path).error().code, Error::Code::Rejected);
    }

    void fileThatIsNoneOfOurs_isRefused_withoutAWordOfIt()
    {
        for (const QByteArray &text :
             {Token, "{\"schema\":\"glasshouse.secrets.v1\",\"secrets\":{\"" + Token + "\":7}}", QByteArray("{}"),
              QByteArray()}) {
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
            file.write(text);
            file.close();
            const auto read = Secrets::load(m_path);
            QVERIFY(!read);
            QCOMPARE(read.error().code, Error::Code::Corrupt);
            QVERIFY(!read.error().message.toUtf8().contains(Token));
        }
    }

    void channelPointedElsewhere_hasNoSecret()
    {
        Secrets secrets;
        const Channel mail = mailOf(u"smtp://m.example:587"_s);
        QVERIFY(secrets.set(mail, "password"));
        QVERIFY(secrets.has(mailOf(u"smtp://m.example"_s))); // the same place, said otherwise
        for (const QString &other : {u"smtp://evil.example"_s, u"smtp://m.example:588"_s, u"nonsense"_s})
            QVERIFY(!secrets.has(mailOf(other)));
        Channel ofAnother = mail;
        ofAnother.tenant = 2;
        QVERIFY(!secrets.has(ofAnother));
        QVERIFY(!secrets.has(botOf(u"mail"_s)));
        secrets.keepOnly({mailOf(u"smtp://evil.example"_s)});
        QCOMPARE(secrets, Secrets());
    }

    void whatCannotBeASecret_isRefused_withoutAWordOfIt()
    {
        Channel hook;
        hook.kind = Channel::Kind::Webhook;
        const std::pair<Channel, QByteArray> wrong[] = {
            {botOf(), "no token"},        {botOf(), Token + "/../x"},
            {botOf(), Token + "\r\n"},    {hook, "short"},
            {hook, QByteArray(513, 'k')}, {mailOf({}), ""},
            {mailOf({}), "a\nb"},         {mailOf({}), QByteArray("a\0b", 3)},
            {mailOf({}), "\xff\xfe"},     {Channel{}, "a desktop's key"}};
        for (const auto &[channel, secret] : wrong) {
            Secrets secrets;
            const auto set = secrets.set(channel, secret);
            QVERIFY2(!set, secret.constData());
            QVERIFY(secret.isEmpty() || !set.error().message.toUtf8().contains(secret));
            QCOMPARE(secrets, Secrets());
        }
    }

    void wordsFromOutside_loseTheSecret_howeverItWasEncoded()
    {
        const Channel mail = mailOf(u"smtp://m.example"_s);
        const QByteArray password = "p4ss word/with+more";
        const QByteArray login = QByteArray("\0ada\0", 5) + password;
        for (const QByteArray &said : {password, password.toBase64(), login.toBase64(), password.toPercentEncoding()}) {
            const QString clean = withoutSecret(u"refused: "_s + QString::fromUtf8(said) + u" again"_s, mail, password);
            QCOMPARE(clean, u"refused: ••• again"_s);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_APPLESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
