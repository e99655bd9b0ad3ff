// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/freshness.h"
#include "backend/listenstate.h"
#include "backend/live.h"
#include "base/result.h"
#include "domain/act.h"
#include "domain/auditnote.h"
#include "domain/savedview.h"
#include "ingest/agentsettings.h"
#include "ingest/importreport.h"
#include "query/question.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

namespace glasshouse {

/// What a console talks to: a store on this computer or a remote instance. Lives on the GUI thread and never makes it wait:
/// answers and progress arrive as calls on that thread.
class Backend : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks; `done` runs on `context`'s thread (the GUI's) unless context has died. A panel that asks again before the
    /// answer came passes the same `slot` name, and the older question is dropped ("superseded").
    template<typename Q, typename Done>
    void ask(const Q &question, QObject *context, const QString &slot, Done done)
    {
        submit(Question(question), context, slot, [done](Result<Answer> answer) {
            if (answer)
                done(Result<typename Q::Answer>(std::get<typename Q::Answer>(std::move(*answer))));
            else
                done(Result<typename Q::Answer>(tl::unexpected<Error>(answer.error())));
        });
    }

    /// What was asked last in this slot is not wanted any more: it ends soon, and nothing is told of it.
    virtual void drop(const QString &) {}

    /// Short name for the connection button: "This computer", a folder's or file's name.
    virtual QString name() const = 0;
    /// Reads transcripts into the store; empty paths: the agents' own folders. One import at a time; a second waits.
    virtual void startImport(const QStringList &paths) = 0;
    virtual void cancelImport() = 0;
    virtual bool importRunning() const = 0;
    /// Whether transcripts can be read into the store from here.
    virtual bool canImport() const { return true; }
    /// Whether copies of transcripts can be kept from here.
    virtual bool canArchive() const { return true; }
    /// Whether listening for telemetry is this backend's business at all.
    virtual bool canListen() const { return false; }
    /// Begins or ends listening; how it stands then comes by listenStateChanged.
    virtual void setListening(bool) {}
    /// How listening for telemetry stands; nothing where this backend does not listen.
    virtual ListenState listenState() const { return {}; }
    /// When this process last stored something that was sent to it, ms since 1970; 0: never.
    virtual qint64 receivedMs() const { return 0; }
    /// What points each agent at where this backend listens, or would; with the token of this computer's agents.
    virtual std::vector<AgentSettings> agentSettings() const { return {}; }
    /// Asks for liveArrived() from now on, or no more. Counted: each yes needs its no.
    virtual void watchLive(bool) {}
    /// What waits in front of the store.
    virtual QueueState queueState() const { return {}; }
    /// Keeps an act of the person's in the store's own trail (exports, copies); reads that questions make are kept without.
    virtual void note(AuditNote) {}
    /// Keeps copies of these transcripts, in case the agent deletes them.
    virtual void keepCopies(const QStringList &) {}
    /// Whether copies are kept of every transcript from now on.
    virtual void setArchiving(bool) {}
    /// Whether what is on the screen is as new as it can be.
    virtual Freshness freshness() const { return {}; }
    /// Tries again now what would be tried again later.
    virtual void retryNow() {}
    /// Whether saved views stay with this connection, so that SavedViewsQuestion has an answer.
    virtual bool keepsViews() const { return false; }
    /// Keeps a view: a new one where its id is 0, else what it is now. `done` runs on the GUI thread unless `context` has died,
    /// with the view as it is kept. Errors: Rejected (its name is taken, too many, not yours, …), else why it could not be kept.
    virtual void saveView(const KeptView &view, QObject *context, std::function<void(Result<KeptView>)> done);
    /// Removes one of the person's own.
    virtual void removeView(qint64 id, QObject *context, std::function<void(Result<void>)> done);
    /// Does an act. `done` runs on the GUI thread unless `context` has died. Errors: Rejected (the words say why), else why it
    /// could not be done; nothing of it is done then.
    virtual void act(const Act &act, QObject *context, std::function<void(Result<ActDone>)> done);
    /// The store's file, for what is kept beside it; empty where there is none on this computer.
    virtual QString storePath() const { return {}; }

Q_SIGNALS:
    void listenStateChanged(const glasshouse::ListenState &state);
    /// The store is open and can be asked (also after a reopening).
    void opened();
    /// It could not be opened, or something lasting is wrong: a banner. Empty: the trouble is over.
    void troubleChanged(const QString &message);
    void freshnessChanged(const glasshouse::Freshness &freshness);
    void liveArrived(const glasshouse::LiveBatch &batch);
    /// keepCopies() has ended: how many were kept; an error's words, or nothing.
    void copiesKept(int files, const QString &trouble);
    /// New rows are in; at most four times a second.
    void dataChanged();
    void importProgressed(const glasshouse::ImportProgress &progress);
    void importFinished(const glasshouse::ImportReport &report);

protected:
    virtual void submit(Question question, QObject *context, const QString &slot,
                        std::function<void(Result<Answer>)> done) = 0;
};

} // namespace glasshouse
