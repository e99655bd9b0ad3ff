// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/keychainstore.h"

#include <qt6keychain/keychain.h>

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>
#include <QPointer>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int BusMs = 2'000;
const QString ServiceName = u"org.glasshouse.Glasshouse"_s;
const QString SecretsName = u"org.freedesktop.secrets"_s;

using State = SecretResult::State;

bool hasSecretService()
{
    QDBusConnectionInterface *const bus = QDBusConnection::sessionBus().interface();
    if (!bus)
        return false;
    const QDBusReply<QStringList> startable = bus->call(u"ListActivatableNames"_s);
    return bus->isServiceRegistered(SecretsName).value() || startable.value().contains(SecretsName);
}

/// Whether what new secrets go into is locked now; false where nobody says.
bool isLocked()
{
    QDBusMessage question = QDBusMessage::createMethodCall(SecretsName, u"/org/freedesktop/secrets/aliases/default"_s,
                                                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    const QDBusReply<QDBusVariant> locked = QDBusConnection::sessionBus().call(question, QDBus::Block, BusMs);
    return locked.isValid() && locked.value().variant().toBool();
}

/// On the worker's thread: it may wait for the bus.
SecretResult resultOf(QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {State::Done};
    case QKeychain::EntryNotFound: // also what is said when nobody unlocked it
        return {hasSecretService() && isLocked() ? State::Locked : State::None};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {State::Denied};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {State::Missing};
    default:
        break;
    }
    if (!hasSecretService())
        return {State::Missing};
    return {isLocked() ? State::Locked : State::Failed, {}, job.errorString()};
}

} // namespace

KeychainStore::KeychainStore(int patienceMs, QObject *parent)
    : SecretStore(parent),
      m_patienceMs(patienceMs),
      m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"keychain"_s);
    m_thread.start();
}

KeychainStore::~KeychainStore()
{
    m_thread.quit();
    m_thread.wait(); // at most for a question to the bus, which has a deadline
}

void KeychainStore::read(const QString &key, QObject *context, Done done)
{
    run(Task::Read, key, {}, context, std::move(done));
}

void KeychainStore::write(const QString &key, const QByteArray &secret, QObject *context, Done done)
{
    run(Task::Write, key, secret, context, std::move(done));
}

void KeychainStore::remove(const QString &key, QObject *context, Done done)
{
    run(Task::Remove, key, {}, context, std::move(done));
}

void KeychainStore::run(Task task, const QString &key, const QByteArray &secret, QObject *context, Done done)
{
    const auto answered = std::make_shared<bool>(false); // looked at on this thread alone
    auto tell = [answered, asker = QPointer(context), done = std::move(done)](const SecretResult &result) {
        if (!std::exchange(*answered, true) && asker)
            done(result);
    };
    QTimer::singleShot(m_patienceMs, this, [tell] { tell({State::Slow}); });
    QMetaObject::invokeMethod(m_worker, [this, task, key, secret, tell] {
        QKeychain::Job *job = nullptr;
        if (task == Task::Read) {
            job = new QKeychain::ReadPasswordJob(ServiceName, m_worker);
        } else if (task == Task::Remove) {
            job = new QKeychain::DeletePasswordJob(ServiceName, m_worker);
        } else {
            auto *const writing = new QKeychain::WritePasswordJob(ServiceName, m_worker);
            writing->setTextData(QString::fromLatin1(secret));
            job = writing;
        }
        job->setKey(key);
        job->setInsecureFallback(false); // never a file of ours
        connect(job, &QKeychain::Job::finished, m_worker, [this, task, tell](QKeychain::Job *ended) {
            SecretResult result = resultOf(*ended);
            if (task == Task::Read && result.isDone())
                result.secret = static_cast<QKeychain::ReadPasswordJob *>(ended)->textData().toLatin1();
            if (task == Task::Remove && result.state == State::None)
                result.state = State::Done; // it is not there: that was wanted
            QMetaObject::invokeMethod(this, [tell, result] { tell(result); });
        });
        job->start();
    });
}

} // namespace glasshouse
