// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/remotebackend.h"

#include "backend/remotelink.h"
#include "backend/waitingnotes.h"
#include "base/jsonwriter.h"
#include "query/codec/codec.h"
#include "domain/actcodec.h"
#include "query/savedviewjson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QThread>
#include <QThreadPool>

#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

const QString ViewsPath = u"/api/admin/observability/views"_s;
constexpr int Decoders = 2;
constexpr size_t MostKept = 64; ///< last answers, one for each place that asks

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RemoteBackend)
};

QString routeNameOf(const Question &question)
{
    const std::string_view name = nameOf(question);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

} // namespace

struct RemoteBackend::Pending {
    std::shared_ptr<const Question> question;
    QPointer<QObject> asker;
    QString slot;
    std::function<void(Result<Answer>)> done;
};

struct RemoteBackend::Impl {
    struct Kept {
        std::shared_ptr<const Question> question;
        Answer answer;
    };
    RemoteOptions options;
    QThread thread;
    QThreadPool decoders;
    RemoteLink *link = nullptr;
    std::map<quint64, Pending> pending;
    std::map<quint64, std::function<void(Result<QByteArray>)>> changes; ///< under way
    WaitingNotes notes;
    std::vector<quint64> unsent;    ///< put in this turn of the event loop: a later one may replace them
    QHash<QString, quint64> latest; ///< by slot: the question that is not superseded
    std::map<QString, Kept> kept;   ///< by slot: what was answered last
    quint64 next = 0;
    bool up = false, wasUp = false;
    int watchers = 0;
    std::optional<RemoteTrouble> trouble;
    QString reason; ///< why it cannot be asked, in words
    Freshness freshness;
    qint64 gaps = 0, dropped = 0;
};

RemoteBackend::RemoteBackend(RemoteOptions options, QObject *parent) : Backend(parent), m_impl(std::make_unique<Impl>())
{
    qRegisterMetaType<LiveBatch>();
    qRegisterMetaType<Freshness>();
    Impl &d = *m_impl;
    d.reason = Words::tr("Not connected yet.");
    d.decoders.setMaxThreadCount(Decoders);
    d.link = new RemoteLink(options);
    d.options = std::move(options);
    d.link->moveToThread(&d.thread);
    connect(&d.thread, &QThread::finished, d.link, &QObject::deleteLater);
    connectLink();
    d.thread.setObjectName(u"remote"_s);
    d.thread.start();
}

RemoteBackend::~RemoteBackend()
{
    m_impl->link->disconnect(this);
    m_impl->thread.quit();
    m_impl->thread.wait(); // nothing there waits for the network
    m_impl->decoders.waitForDone();
}

void RemoteBackend::connectLink()
{
    Impl &d = *m_impl;
    connect(d.link, &RemoteLink::up, this, &RemoteBackend::goUp);
    connect(d.link, &RemoteLink::down, this, &RemoteBackend::goDown);
    connect(d.link, &RemoteLink::answered, this, &RemoteBackend::decode);
    connect(d.link, &RemoteLink::refused, this, [this](quint64 id, const RemoteTrouble &trouble) {
        if (!finishChange(id, tl::unexpected<Error>(trouble.error())))
            finish(id, tl::unexpected<Error>(trouble.error()));
    });
    connect(d.link, &RemoteLink::changed, this, [this] {
        if (m_impl->up)
            Q_EMIT dataChanged();
    });
    connect(d.link, &RemoteLink::arrived, this, [this](const LiveBatch &batch) {
        m_impl->dropped += batch.dropped;
        if (m_impl->watchers > 0)
            Q_EMIT liveArrived(batch);
    });
    connect(d.link, &RemoteLink::gap, this, [this] {
        ++m_impl->gaps;
        if (m_impl->up)
            Q_EMIT opened(); // what came in between is in the store
    });
}

Result<void> RemoteBackend::connectWith(const QByteArray &token)
{
    const RemoteOptions &options = m_impl->options;
    if (!options.address.isEncrypted() && !options.address.isLoopback() && !options.plainAllowed) {
        const QString reason = Words::tr("%1 is not encrypted: whoever is on the way could read the token and all "
                                         "that it shows. Use https://, or allow it for this connection.")
                                   .arg(options.address.text());
        refuse(reason);
        return fail(Error::Code::Rejected, reason);
    }
    QMetaObject::invokeMethod(m_impl->link, [link = m_impl->link, token] { link->start(token); });
    return {};
}

void RemoteBackend::refuse(const QString &reason)
{
    m_impl->reason = reason;
    Q_EMIT troubleChanged(reason);
}

const RemoteOptions &RemoteBackend::options() const
{
    return m_impl->options;
}

bool RemoteBackend::isUp() const
{
    return m_impl->up;
}

std::optional<RemoteTrouble> RemoteBackend::trouble() const
{
    return m_impl->trouble;
}

qint64 RemoteBackend::gaps() const
{
    return m_impl->gaps;
}

qint64 RemoteBackend::droppedEvents() const
{
    return m_impl->dropped;
}

QString RemoteBackend::name() const
{
    return m_impl->options.name;
}

Freshness RemoteBackend::freshness() const
{
    return m_impl->freshness;
}

void RemoteBackend::retryNow()
{
    QMetaObject::invokeMethod(m_impl->link, &RemoteLink::retryNow);
}

void RemoteBackend::watchLive(bool on)
{
    m_impl->watchers = std::max(0, m_impl->watchers + (on ? 1 : -1));
    QMetaObject::invokeMethod(m_impl->link,
                              [link = m_impl->link, watched = m_impl->watchers > 0] { link->setWatched(watched); });
}

void RemoteBackend::setFreshness(const Freshness &freshness)
{
    if (m_impl->freshness == freshness)
        return;
    m_impl->freshness = freshness;
    Q_EMIT freshnessChanged(freshness);
}

void RemoteBackend::goUp()
{
    m_impl->up = m_impl->wasUp = true;
    m_impl->trouble.reset();
    m_impl->reason.clear();
    setFreshness({});
    Q_EMIT troubleChanged({});
    Q_EMIT opened();
    sendNotes();
}

void RemoteBackend::goDown(const RemoteTrouble &trouble, qint64 heardMs)
{
    m_impl->up = false;
    m_impl->trouble = trouble;
    m_impl->reason = trouble.message;
    m_impl->unsent.clear();
    std::vector<quint64> ids;
    for (const auto &[id, pending] : m_impl->pending)
        ids.push_back(id);
    for (const quint64 id : ids)
        finishOffline(id);
    while (!m_impl->changes.empty())
        finishChange(m_impl->changes.begin()->first, fail(Error::Code::Busy, trouble.message));
    if (m_impl->wasUp)
        setFreshness({true, heardMs, trouble.message});
    Q_EMIT troubleChanged(trouble.message);
}

void RemoteBackend::drop(const QString &slot)
{
    Impl &d = *m_impl;
    const quint64 last = d.latest.take(slot);
    if (d.pending.erase(last) > 0 && std::erase(d.unsent, last) == 0)
        QMetaObject::invokeMethod(d.link, [link = d.link, last] { link->drop(last); });
}

void RemoteBackend::submit(Question question, QObject *context, const QString &slot,
                           std::function<void(Result<Answer>)> done)
{
    Impl &d = *m_impl;
    const quint64 id = ++d.next;
    if (!slot.isEmpty()) {
        drop(slot);
        d.latest[slot] = id;
    }
    d.pending.emplace(id,
                      Pending{std::make_shared<const Question>(std::move(question)), context, slot, std::move(done)});
    if (d.unsent.empty())
        QMetaObject::invokeMethod(this, &RemoteBackend::flush, Qt::QueuedConnection);
    d.unsent.push_back(id);
}

/// What is still wanted of the questions that were put in one turn of the event loop.
void RemoteBackend::flush()
{
    Impl &d = *m_impl;
    for (const quint64 id : std::exchange(d.unsent, {})) {
        const auto pending = d.pending.find(id);
        if (pending == d.pending.end())
            continue;
        if (!d.up) {
            finishOffline(id);
            continue;
        }
        QMetaObject::invokeMethod(d.link, [link = d.link, id, question = pending->second.question] {
            link->ask({id, routeNameOf(*question), encode(*question)});
        });
    }
}

void RemoteBackend::decode(quint64 id, const QByteArray &body)
{
    if (finishChange(id, body))
        return;
    const auto pending = m_impl->pending.find(id);
    if (pending == m_impl->pending.end())
        return;
    const std::size_t index = pending->second.question->index();
    m_impl->decoders.start([this, id, index, body] {
        // The destructor waits for this thread before anything of `this` goes.
        auto answer = std::make_shared<Result<Answer>>(decodeAnswer(index, body));
        if (!*answer)
            *answer = tl::unexpected<Error>(otherVersion(answer->error().message).error());
        QMetaObject::invokeMethod(this, [this, id, answer] { finish(id, std::move(*answer)); });
    });
}

void RemoteBackend::finish(quint64 id, Result<Answer> answer)
{
    const auto found = m_impl->pending.find(id);
    if (found == m_impl->pending.end())
        return;
    const Pending pending = std::move(found->second);
    m_impl->pending.erase(found);
    if (answer && !pending.slot.isEmpty() && (m_impl->kept.size() < MostKept || m_impl->kept.contains(pending.slot)))
        m_impl->kept[pending.slot] = {pending.question, *answer};
    if (pending.asker)
        pending.done(std::move(answer));
}

/// The answer of the last time where the question is the same; else why there is none.
void RemoteBackend::finishOffline(quint64 id)
{
    const auto found = m_impl->pending.find(id);
    if (found == m_impl->pending.end())
        return;
    const Pending pending = std::move(found->second);
    m_impl->pending.erase(found);
    if (!pending.asker)
        return;
    const auto kept = m_impl->kept.find(pending.slot);
    if (kept != m_impl->kept.end() && *kept->second.question == *pending.question)
        pending.done(Answer(kept->second.answer));
    else
        pending.done(fail(Error::Code::Busy, m_impl->reason));
}

bool RemoteBackend::finishChange(quint64 id, Result<QByteArray> answer)
{
    const auto found = m_impl->changes.find(id);
    if (found == m_impl->changes.end())
        return false;
    const auto done = std::move(found->second);
    m_impl->changes.erase(found);
    done(std::move(answer));
    return true;
}

void RemoteBackend::change(const QByteArray &verb, const QString &path, const QByteArray &body, QObject *context,
                           std::function<void(Result<QByteArray>)> done)
{
    Impl &d = *m_impl;
    if (!d.up)
        return done(fail(Error::Code::Busy, d.reason));
    RemoteAsk ask;
    ask.id = ++d.next;
    ask.verb = verb, ask.path = path, ask.body = body;
    d.changes[ask.id] = [asker = QPointer<QObject>(context), done = std::move(done)](Result<QByteArray> answer) {
        if (asker)
            done(std::move(answer));
    };
    QMetaObject::invokeMethod(d.link, [link = d.link, ask] { link->ask(ask); });
}

void RemoteBackend::saveView(const KeptView &view, QObject *context, std::function<void(Result<KeptView>)> done)
{
    if (auto fine = checkView(view.view); !fine)
        return done(tl::unexpected<Error>(fine.error()));
    JsonWriter json;
    json.beginObject().field("name", view.view.name).field("shared", view.shared);
    json.key("payload").raw(viewPayload(view.view).toStdString()).endObject();
    const QString path = view.id ? ViewsPath + u"?id=%1"_s.arg(view.id) : ViewsPath;
    change(view.id ? "PUT" : "POST", path, json.take(), context,
           [done = std::move(done)](const Result<QByteArray> &body) {
               if (!body)
                   return done(tl::unexpected<Error>(body.error()));
               done(keptViewFromJson(QJsonDocument::fromJson(*body).object()));
           });
}

void RemoteBackend::act(const Act &act, QObject *context, std::function<void(Result<ActDone>)> done)
{
    const std::string_view name = nameOf(act);
    change("POST", u"/api/v1/act/"_s + QString::fromLatin1(name.data(), qsizetype(name.size())), encode(act), context,
           [done = std::move(done)](const Result<QByteArray> &body) {
               if (!body)
                   return done(tl::unexpected<Error>(body.error()));
               done(decodeActDone(*body));
           });
}

void RemoteBackend::note(AuditNote note)
{
    if (m_impl->notes.add(note))
        sendNotes();
}

void RemoteBackend::sendNotes()
{
    if (!m_impl->up)
        return;
    for (const NoteExport &taken : m_impl->notes.takeAll())
        act(taken, this, [this, taken](const Result<ActDone> &done) { m_impl->notes.settle(taken, done); });
}

void RemoteBackend::removeView(qint64 id, QObject *context, std::function<void(Result<void>)> done)
{
    change("DELETE", ViewsPath + u"?id=%1"_s.arg(id), {}, context,
           [done = std::move(done)](const Result<QByteArray> &body) {
               if (!body)
                   return done(tl::unexpected<Error>(body.error()));
               done({});
           });
}

} // namespace glasshouse
