// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/viewstore.h"

#include <QJsonObject>

#include <optional>

namespace glasshouse {

/// What somebody does with saved views. Payloads are checked before (query/savedviewjson.h): here only their size is.
struct ViewChange {
    qint64 tenant = 1;
    std::string owner; ///< who asks; empty: the person at this computer
    bool remove = false;
    qint64 id = 0;             ///< 0: a new one
    std::string name;          ///< of what is kept
    std::string payload;       ///< JSON
    bool shared = false;       ///< wanted
    std::string actor{};       ///< for the trail; empty: the owner
    std::string client{"api"}; ///< "api", "console"
    std::string clientIp{};
    bool operator==(const ViewChange &) const = default;
};

/// What became of it.
struct ViewOutcome {
    enum class Refusal {
        None,
        NoSuchView, ///< of that id, or it is another's
        NameTaken,  ///< by another of the owner's views
        TooMany,    ///< the owner has MostPerUser
        TooLarge
    };
    Refusal refusal = Refusal::None;
    ViewRow row; ///< as it is kept now, or was
};

/// Words for a refusal; empty for none.
QString refusalText(ViewOutcome::Refusal refusal);

/// Does it, in a transaction of its own. The writer's thread. Errors: Io (the store's).
Result<ViewOutcome> applyViewChange(Connection &connection, const ViewChange &change, qint64 nowMs);

// As they cross the socket to the store's owner.
QJsonObject toJson(const ViewChange &change);
Result<ViewChange> viewChangeFromJson(const QJsonObject &json);
QJsonObject toJson(const ViewOutcome &outcome);
ViewOutcome viewOutcomeFromJson(const QJsonObject &json);

} // namespace glasshouse
