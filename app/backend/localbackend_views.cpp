// SPDX-License-Identifier: GPL-3.0-or-later
// LocalBackend's saved views: those of the person at this computer, in the store.
#include "backend/localbackend.h"
#include "ingest/views.h"
#include "query/savedviewjson.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

template<typename T>
Result<T> refused(const ViewOutcome &outcome)
{
    return fail(Error::Code::Rejected, refusalText(outcome.refusal));
}

} // namespace

void LocalBackend::saveView(const KeptView &view, QObject *context, std::function<void(Result<KeptView>)> done)
{
    if (auto fine = checkView(view.view); !fine)
        return done(tl::unexpected(fine.error()));
    ViewChange change;
    change.id = view.id;
    change.name = view.view.name.toStdString();
    change.payload = viewPayload(view.view).toStdString();
    change.shared = view.shared;
    changeView(change, context, [view, done = std::move(done)](const Result<ViewOutcome> &outcome) {
        if (!outcome)
            return done(tl::unexpected(outcome.error()));
        if (outcome->refusal != ViewOutcome::Refusal::None)
            return done(refused<KeptView>(*outcome));
        KeptView kept = view;
        kept.id = outcome->row.id;
        kept.own = true;
        kept.createdMs = outcome->row.createdMs, kept.updatedMs = outcome->row.updatedMs;
        done(kept);
    });
}

void LocalBackend::removeView(qint64 id, QObject *context, std::function<void(Result<void>)> done)
{
    ViewChange change;
    change.remove = true;
    change.id = id;
    changeView(change, context, [done = std::move(done)](const Result<ViewOutcome> &outcome) {
        if (!outcome)
            return done(tl::unexpected(outcome.error()));
        if (outcome->refusal != ViewOutcome::Refusal::None)
            return done(refused<void>(*outcome));
        done({});
    });
}

} // namespace glasshouse
