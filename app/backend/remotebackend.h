// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "backend/remoteoptions.h"
#include "backend/remotetrouble.h"

#include <memory>

namespace glasshouse {

/// A Glasshouse on another computer, asked over HTTP with a token. A stream from there says what has changed and whether
/// it is still there at all. While it is not, a question that was answered before is answered the same again, so that the
/// last answers stay on the screen, and freshness() says since when; any other fails with the reason. Once it is back,
/// opened() has everything asked anew.
class RemoteBackend : public Backend
{
    Q_OBJECT
public:
    explicit RemoteBackend(RemoteOptions options, QObject *parent = nullptr);
    ~RemoteBackend() override;

    /// Begins, or begins again with another token. Rejected where it would go over the network in the open and nobody has
    /// said that this is meant.
    Result<void> connectWith(const QByteArray &token);
    /// It cannot begin, for a reason of this computer's own: no token.
    void refuse(const QString &reason);

    const RemoteOptions &options() const;
    bool isUp() const;
    /// Why it cannot be asked, while it cannot.
    std::optional<RemoteTrouble> trouble() const;
    /// How often what came meanwhile could not be known one by one, and how many events were only counted.
    qint64 gaps() const;
    qint64 droppedEvents() const;

    QString name() const override;
    void startImport(const QStringList &) override {}
    void cancelImport() override {}
    bool importRunning() const override { return false; }
    bool canImport() const override { return false; }
    bool canArchive() const override { return false; }
    void watchLive(bool on) override;
    bool keepsViews() const override { return true; }
    void saveView(const KeptView &view, QObject *context, std::function<void(Result<KeptView>)> done) override;
    void removeView(qint64 id, QObject *context, std::function<void(Result<void>)> done) override;
    void drop(const QString &slot) override;
    void act(const Act &act, QObject *context, std::function<void(Result<ActDone>)> done) override;
    /// What was exported or copied is written into the trail over there; while nobody answers it waits, the last 64 of it.
    void note(AuditNote note) override;
    Freshness freshness() const override;
    void retryNow() override;

protected:
    void submit(Question question, QObject *context, const QString &slot,
                std::function<void(Result<Answer>)> done) override;

private:
    struct Pending;
    struct Impl;
    void connectLink();
    void goUp();
    void goDown(const RemoteTrouble &trouble, qint64 heardMs);
    void setFreshness(const Freshness &freshness);
    void flush();
    void sendNotes();
    void decode(quint64 id, const QByteArray &body);
    void finish(quint64 id, Result<Answer> answer);
    void finishOffline(quint64 id);
    void change(const QByteArray &verb, const QString &path, const QByteArray &body, QObject *context,
                std::function<void(Result<QByteArray>)> done);
    bool finishChange(quint64 id, Result<QByteArray> answer);
    std::unique_ptr<Impl> m_impl;
};

} // namespace glasshouse
