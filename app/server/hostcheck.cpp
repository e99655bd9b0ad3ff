// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hostcheck.h"

#include <algorithm>

namespace glasshouse {

namespace {
bool isAllowed(const std::string &host, const HostNames &allowed)
{
    if (host == "127.0.0.1" || host == "localhost" || host == "[::1]")
        return true;
    return !host.empty() && std::any_of(allowed.begin(), allowed.end(), [&host](const std::string &name) {
        return sameText(name, host);
    });
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() && sameText(text.substr(0, start.size()), start);
}
} // namespace

std::string hostPart(std::string_view authority)
{
    std::size_t end = authority.find(':');
    if (authority.starts_with('[')) {
        end = authority.find(']');
        if (end == std::string_view::npos)
            return {};
        ++end;
    }
    const std::string_view rest = end < authority.size() ? authority.substr(end) : std::string_view();
    const std::string_view port = rest.empty() ? rest : rest.substr(1);
    if (!rest.empty()
        && (rest.front() != ':' || port.empty() || port.size() > 5
            || !std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; })))
        return {};
    std::string host(authority.substr(0, end));
    std::transform(host.begin(), host.end(), host.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return host;
}

std::optional<HttpError> checkSource(RequestHead &head, const HostNames &allowed)
{
    const std::string *const host = head.field("host");
    if (head.count("host") != 1 || trimmed(*host).empty())
        return HttpError{400, "exactly one Host header is needed", {}};
    if (!isAllowed(hostPart(trimmed(*host)), allowed))
        return HttpError{421, "this host name is not served here", {}};
    if (!head.target.starts_with('/')) {
        const std::string_view target = head.target;
        const std::size_t scheme = startsWith(target, "http://") ? 7 : startsWith(target, "https://") ? 8 : 0;
        if (scheme == 0)
            return HttpError{400, "the request's target is no path", {}};
        const std::size_t slash = std::min(target.find_first_of("/?", scheme), target.size());
        if (!isAllowed(hostPart(target.substr(scheme, slash - scheme)), allowed))
            return HttpError{421, "this host name is not served here", {}};
        std::string path(target.substr(slash));
        if (!path.starts_with('/'))
            path.insert(0, 1, '/');
        head.target = std::move(path);
    }
    if (head.count("origin") != 0)
        return HttpError{403, "requests of web pages are not served", {}};
    const std::string *const site = head.field("sec-fetch-site");
    if (site != nullptr && sameText(trimmed(*site), "cross-site"))
        return HttpError{403, "requests of web pages are not served", {}};
    return std::nullopt;
}

} // namespace glasshouse
