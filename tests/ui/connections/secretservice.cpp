// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretservice.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QMap>

#include <mutex>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

const QString Name = u"org.freedesktop.secrets"_s;
const QString Root = u"/org/freedesktop/secrets"_s;
const QString Collection = Root + u"/collection/login"_s;
const QString Alias = Root + u"/aliases/default"_s;
const QString Prompt = Root + u"/prompt/p1"_s;
const QString Session = Root + u"/session/s1"_s;

using Attributes = QMap<QString, QString>;

struct Item {
    Attributes attributes;
    QByteArray secret;
    QString contentType;
};

/// (session, parameters, value, content type)
struct Secret {
    QDBusObjectPath session;
    QByteArray parameters, value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Secret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

using Secrets = QMap<QDBusObjectPath, Secret>;
using Paths = QList<QDBusObjectPath>;

} // namespace
} // namespace glasshouse

Q_DECLARE_METATYPE(glasshouse::Secret)
Q_DECLARE_METATYPE(glasshouse::Secrets)
Q_DECLARE_METATYPE(glasshouse::Attributes)

namespace glasshouse {

class SecretService::Object : public QDBusVirtualObject
{
public:
    explicit Object(SecretService &service) : m_service(service) {}

    bool begin(const QString &address)
    {
        m_connection = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address, u"made-up secrets"_s));
        return m_connection->isConnected() && m_connection->registerVirtualObject(Root, this, QDBusConnection::SubPath)
            && setPresent(true);
    }
    void end()
    {
        m_connection.reset();
        QDBusConnection::disconnectFromBus(u"made-up secrets"_s);
    }
    bool setPresent(bool present)
    {
        return present ? m_connection->registerService(Name) : m_connection->unregisterService(Name);
    }
    void wipe()
    {
        const std::lock_guard lock(m_mutex);
        m_items.clear();
        m_service.m_count = 0;
    }
    QByteArray everything() const
    {
        const std::lock_guard lock(m_mutex);
        QByteArray all;
        for (const Item &item : m_items)
            all += item.secret + '\n';
        return all;
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const QString call = message.interface().section(u'.', -1) + u'.' + message.member();
        if (call == u"Properties.Get"_s || call == u"Properties.GetAll"_s)
            return answerProperties(message, connection);
        return answerCall(call, message, connection);
    }

private:
    bool locked() const { return m_service.m_mood == Mood::Locked; }

    static bool reply(const QDBusMessage &message, const QDBusConnection &connection, const QVariantList &values)
    {
        return connection.send(message.createReply(values));
    }

    bool answerProperties(const QDBusMessage &message, const QDBusConnection &connection)
    {
        QVariantMap all;
        if (message.path() == Collection || message.path() == Alias) {
            Paths paths;
            const std::lock_guard lock(m_mutex);
            for (auto item = m_items.begin(); item != m_items.end(); ++item)
                paths << QDBusObjectPath(item.key());
            all = {{u"Locked"_s, locked()},
                   {u"Label"_s, u"Login"_s},
                   {u"Created"_s, quint64(1)},
                   {u"Modified"_s, quint64(1)},
                   {u"Items"_s, QVariant::fromValue(paths)}};
        } else if (message.path() == Root) {
            all = {{u"Collections"_s, QVariant::fromValue(Paths{QDBusObjectPath(Collection)})}};
        } else {
            const std::lock_guard lock(m_mutex);
            all = {{u"Locked"_s, locked()},
                   {u"Label"_s, u"Token"_s},
                   {u"Created"_s, quint64(1)},
                   {u"Modified"_s, quint64(1)},
                   {u"Attributes"_s, QVariant::fromValue(m_items.value(message.path()).attributes)}};
        }
        if (message.member() == u"GetAll"_s)
            return reply(message, connection, {all});
        const QVariant one = all.value(message.arguments().value(1).toString());
        return reply(message, connection, {QVariant::fromValue(QDBusVariant(one))});
    }

    bool answerCall(const QString &call, const QDBusMessage &message, const QDBusConnection &connection)
    {
        const Mood mood = m_service.m_mood;
        if (call == u"Service.OpenSession"_s) {
            if (message.arguments().value(0).toString() != u"plain"_s)
                return connection.send(message.createErrorReply(QDBusError::NotSupported, u"only plain sessions"_s));
            return reply(message, connection,
                         {QVariant::fromValue(QDBusVariant(QString())), QVariant::fromValue(QDBusObjectPath(Session))});
        }
        if (mood == Mood::Slow)
            return true; // taken, and never answered
        if (mood == Mood::Denied)
            return connection.send(message.createErrorReply(QDBusError::AccessDenied, u"not for you"_s));
        if (call == u"Service.SearchItems"_s || call == u"Collection.SearchItems"_s)
            return search(message, connection, call.startsWith(u"Service"_s));
        if (call == u"Service.ReadAlias"_s)
            return reply(message, connection, {QVariant::fromValue(QDBusObjectPath(Collection))});
        if (call == u"Service.Unlock"_s || call == u"Service.Lock"_s)
            return unlock(message, connection);
        if (call == u"Prompt.Prompt"_s)
            return dismiss(message, connection);
        if (call == u"Service.GetSecrets"_s)
            return giveSecrets(message, connection);
        if (call == u"Item.GetSecret"_s)
            return reply(message, connection, {QVariant::fromValue(secretAt(message.path()))});
        if (call == u"Collection.CreateItem"_s)
            return create(message, connection);
        if (call == u"Item.Delete"_s) {
            const std::lock_guard lock(m_mutex);
            m_items.remove(message.path());
            m_service.m_count = int(m_items.size());
            return reply(message, connection, {QVariant::fromValue(QDBusObjectPath(u"/"_s))});
        }
        if (call == u"Session.Close"_s)
            return reply(message, connection, {});
        return connection.send(message.createErrorReply(QDBusError::UnknownMethod, call));
    }

    bool search(const QDBusMessage &message, const QDBusConnection &connection, bool both)
    {
        const auto wanted = qdbus_cast<Attributes>(message.arguments().value(0));
        Paths found;
        {
            const std::lock_guard lock(m_mutex);
            for (auto item = m_items.begin(); item != m_items.end(); ++item) {
                bool fits = true;
                for (auto each = wanted.begin(); each != wanted.end(); ++each)
                    fits = fits && item->attributes.value(each.key()) == each.value();
                if (fits)
                    found << QDBusObjectPath(item.key());
            }
        }
        if (!both)
            return reply(message, connection, {QVariant::fromValue(found)});
        return reply(
            message, connection,
            {QVariant::fromValue(locked() ? Paths() : found), QVariant::fromValue(locked() ? found : Paths())});
    }

    bool unlock(const QDBusMessage &message, const QDBusConnection &connection)
    {
        const auto wanted = qdbus_cast<Paths>(message.arguments().value(0));
        return reply(message, connection,
                     {QVariant::fromValue(locked() ? Paths() : wanted),
                      QVariant::fromValue(QDBusObjectPath(locked() ? Prompt : u"/"_s))});
    }

    static bool dismiss(const QDBusMessage &message, const QDBusConnection &connection)
    {
        reply(message, connection, {});
        QDBusMessage done = QDBusMessage::createSignal(Prompt, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
        done.setArguments({true, QVariant::fromValue(QDBusVariant(QVariant::fromValue(Paths())))});
        return connection.send(done);
    }

    Secret secretAt(const QString &path) const
    {
        const std::lock_guard lock(m_mutex);
        const Item item = m_items.value(path);
        return {QDBusObjectPath(Session), {}, item.secret, item.contentType};
    }

    bool giveSecrets(const QDBusMessage &message, const QDBusConnection &connection)
    {
        Secrets secrets;
        for (const QDBusObjectPath &path : qdbus_cast<Paths>(message.arguments().value(0))) {
            if (!locked())
                secrets.insert(path, secretAt(path.path()));
        }
        return reply(message, connection, {QVariant::fromValue(secrets)});
    }

    bool create(const QDBusMessage &message, const QDBusConnection &connection)
    {
        if (locked())
            return connection.send(
                message.createErrorReply(u"org.freedesktop.Secret.Error.IsLocked"_s, u"the collection is locked"_s));
        const auto properties = qdbus_cast<QVariantMap>(message.arguments().value(0));
        const auto secret = qdbus_cast<Secret>(message.arguments().value(1));
        const QVariant attributes = properties.value(u"org.freedesktop.Secret.Item.Attributes"_s);
        const std::lock_guard lock(m_mutex);
        const QString path = Collection + u"/i%1"_s.arg(++m_next);
        const auto named = qdbus_cast<Attributes>(attributes);
        for (auto item = m_items.begin(); item != m_items.end();)
            item = item->attributes == named ? m_items.erase(item) : std::next(item);
        m_items.insert(path, {named, secret.value, secret.contentType});
        m_service.m_count = int(m_items.size());
        return reply(message, connection,
                     {QVariant::fromValue(QDBusObjectPath(path)), QVariant::fromValue(QDBusObjectPath(u"/"_s))});
    }

    SecretService &m_service;
    std::unique_ptr<QDBusConnection> m_connection;
    mutable std::mutex m_mutex;
    QMap<QString, Item> m_items;
    int m_next = 0;
};

SecretService::SecretService()
{
    qDBusRegisterMetaType<Secret>();
    qDBusRegisterMetaType<Secrets>();
    qDBusRegisterMetaType<Attributes>();
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead())
        return;
    const QString address = QString::fromLocal8Bit(m_bus.readLine()).trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address.toLocal8Bit());
    m_object = std::make_unique<Object>(*this);
    m_object->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_object.get(), [this, address] { m_running = m_object->begin(address); }, Qt::BlockingQueuedConnection);
}

SecretService::~SecretService()
{
    if (m_object)
        QMetaObject::invokeMethod(
            m_object.get(), [this] { m_object->end(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_bus.terminate();
    m_bus.waitForFinished();
}

void SecretService::setPresent(bool present)
{
    QMetaObject::invokeMethod(
        m_object.get(), [this, present] { m_object->setPresent(present); }, Qt::BlockingQueuedConnection);
}

void SecretService::wipe()
{
    m_object->wipe();
}

QByteArray SecretService::everything() const
{
    return m_object->everything();
}

} // namespace glasshouse
