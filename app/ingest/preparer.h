// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/prepare.h"
#include "ingest/privacy.h"
#include "ingest/recordhash.h"
#include "wire/arena.h"

namespace glasshouse {

/// Turns decoded records into a batch. Used for one request, on one thread.
class Preparer
{
public:
    /// `requestBytes`: so long is the request, which tells roughly how many records it brings; 0: few.
    explicit Preparer(const PrepareContext &context, size_t requestBytes = 0);

    /// `hash` is the record's own, for an event without an id; `space` its kind, see identity.h.
    void add(const Event &event, const RecordHash &hash, char space);
    void add(const MetricPoint &point, std::string_view session, std::string_view agent);
    /// The batch so far; `source` where no record names an agent.
    PreparedBatch take(std::string_view source);

private:
    const PrivacyFilter &filterFor(std::string_view agent) const;
    QByteArray bodyOf(const Event &event, const PrivacyFilter &filter);

    const PrepareContext &m_context;
    PrivacyFilter m_masking, m_whole;
    PreparedBatch m_batch;
    Ordinals m_ordinals;
    RecordHash m_seriesHash;
    std::string m_agent;
    // The resource is the same for many records: written once.
    const Attribute *m_resource = nullptr;
    bool m_resourceWhole = false;
    QByteArray m_resourceJson;
};

} // namespace glasshouse
