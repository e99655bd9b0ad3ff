// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "server/listener.h"

#include <memory>
#include <optional>

namespace glasshouse {

struct ArchiveRequest;
struct ViewChange;
struct ViewOutcome;

/// The store on this computer. Opens it on a worker thread: readers answer questions, one writer imports when this
/// process owns the store; else imports are handed to the owner, and the lock is tried again twice a second.
class LocalBackend : public Backend
{
    Q_OBJECT
public:
    struct Options {
        QString storePath;      ///< empty: the default store
        QString name;           ///< for name(); outside text
        bool temporary = false; ///< the store is removed when the backend goes (a folder or file opened for a look)
        QStringList follow{};   ///< read what changes there from the beginning; what is imported is followed anyway
        std::optional<ListenerOptions> listener{}; ///< listen for telemetry while this process owns the store
        bool listenLater = false;                  ///< not before setListening(true)
    };
    explicit LocalBackend(Options options, QObject *parent = nullptr);
    ~LocalBackend() override;

    QString name() const override;
    bool canListen() const override;
    void setListening(bool on) override;
    qint64 receivedMs() const override;
    std::vector<AgentSettings> agentSettings() const override;
    void startImport(const QStringList &paths) override;
    void cancelImport() override;
    bool importRunning() const override;
    ListenState listenState() const override;
    void note(AuditNote note) override;
    void keepCopies(const QStringList &paths) override;
    void setArchiving(bool on) override;
    QString storePath() const override;
    bool keepsViews() const override;
    void saveView(const KeptView &view, QObject *context, std::function<void(Result<KeptView>)> done) override;
    void removeView(qint64 id, QObject *context, std::function<void(Result<void>)> done) override;
    void drop(const QString &slot) override;
    void act(const Act &act, QObject *context, std::function<void(Result<ActDone>)> done) override;
    void watchLive(bool on) override;
    QueueState queueState() const override;

protected:
    void submit(Question question, QObject *context, const QString &slot,
                std::function<void(Result<Answer>)> done) override;

private:
    void archive(const ArchiveRequest &request);
    void changeView(const ViewChange &change, QObject *context, std::function<void(Result<ViewOutcome>)> done);
    void setUpLive();
    void deliverLive();
    void chooseLiveSource();
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace glasshouse
