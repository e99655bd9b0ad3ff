// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/httpmessage.h"

#include <optional>
#include <set>
#include <string>

namespace glasshouse {

using HostNames = std::set<std::string, std::less<>>;

/// Keeps web pages away from a listener on the user's own computer. A page can make a browser send requests here, and can
/// make its own name resolve to 127.0.0.1, but it cannot choose the Host header, and a browser adds Origin or
/// Sec-Fetch-Site to what it sends. Answers:
///   400  no Host, an empty one or more than one;
///   421  a host that is neither a loopback name (127.0.0.1, localhost, [::1]) nor in `allowed`, also in an absolute
///        target. Any port is taken: ports are forwarded, and the name alone is what an attack cannot choose;
///   403  any Origin, or Sec-Fetch-Site: cross-site.
/// nullopt: let it pass. An absolute target becomes a path. Pure.
std::optional<HttpError> checkSource(RequestHead &head, const HostNames &allowed);

/// The host of "host", "host:port" or "[v6]:port" in small letters; empty where it is none of these.
std::string hostPart(std::string_view authority);

} // namespace glasshouse
