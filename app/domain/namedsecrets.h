// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

/// A text without what is a credential by the name in front of it, or by what it says when it is unpacked; those with a shape
/// of their own are masked, too (base/secretscan.h). "•••" stands for each. Hidden are
/// - values of names that say so, as settings, code and JSON within a text have them: `DB_PASSWORD=…`, `api_key: "…"`,
///   `--token …`; not what only names another value (`token = config.token`, `$TOKEN`), numbers and words of types;
/// - `Authorization: Basic …`, and the password of `curl -u name:…`;
/// - the other half of a pair with an AWS key; base64 of JSON that holds such a name.
/// Masking again changes nothing. Pure; any thread; linear in the text.
QString withoutSecrets(const QString &text);

/// Whether the text begins a private key that does not end in it: what follows, line by line, is part of it.
bool leavesKeyOpen(const QString &text);
bool endsKey(const QString &text);

} // namespace glasshouse
