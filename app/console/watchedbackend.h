// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"

#include <QHash>

#include <memory>

namespace glasshouse {

/// A backend that passes everything on and knows whether any question is still open. GUI thread.
class WatchedBackend : public Backend
{
    Q_OBJECT
public:
    explicit WatchedBackend(std::unique_ptr<Backend> inner, QObject *parent = nullptr);
    ~WatchedBackend() override;

    /// No question waits for its answer.
    bool isIdle() const { return m_open.isEmpty(); }

    void drop(const QString &slot) override;
    QString name() const override;
    void startImport(const QStringList &paths) override;
    void cancelImport() override;
    bool importRunning() const override;
    bool canImport() const override;
    bool canArchive() const override;
    Freshness freshness() const override;
    void retryNow() override;
    bool canListen() const override;
    void setListening(bool on) override;
    ListenState listenState() const override;
    qint64 receivedMs() const override;
    std::vector<AgentSettings> agentSettings() const override;
    QString storePath() const override;
    void watchLive(bool on) override;
    QueueState queueState() const override;
    void note(AuditNote note) override;
    void keepCopies(const QStringList &paths) override;
    void setArchiving(bool on) override;
    bool keepsViews() const override;
    void saveView(const KeptView &view, QObject *context, std::function<void(Result<KeptView>)> done) override;
    void removeView(qint64 id, QObject *context, std::function<void(Result<void>)> done) override;
    void act(const Act &act, QObject *context, std::function<void(Result<ActDone>)> done) override;

Q_SIGNALS:
    /// A question was put, or the last one was answered.
    void activity();

protected:
    void submit(Question question, QObject *context, const QString &slot,
                std::function<void(Result<Answer>)> done) override;

private:
    std::unique_ptr<Backend> m_inner;
    QHash<QString, quint64> m_open; ///< newest question by slot
    quint64 m_number = 0;
};

} // namespace glasshouse
