// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <vector>

namespace glasshouse {

/// What a token may do. The numbers are stored: append only.
enum class Role {
    Ingest = 1,  ///< writes only
    Viewer = 2,  ///< reads own rows
    Admin = 3,   ///< reads and runs a tenant
    Operator = 4 ///< runs the instance, sees no rows
};

/// What a tenant has paid for. The numbers are stored: append only.
enum class Plan { Free = 1, Pro = 2, Enterprise = 3 };

/// Who asks, once a token has been checked.
struct Principal {
    qint64 tenant = 0;
    Role role = Role::Ingest;
    std::string subject; ///< the person behind the token; may be empty
    bool relay = true;   ///< of an ingest token: may name other actors; false: its subject is every event's actor
    std::string tokenId; ///< public part
    std::vector<std::string> aliases = {}; ///< the subject's other names, as actors; of a viewer
    Plan plan = Plan::Enterprise;          ///< the tenant's
    bool operator==(const Principal &) const = default;
};

} // namespace glasshouse
