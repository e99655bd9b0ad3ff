// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/parserversion.h"

#include <simdjson.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

QString jsonParserVersion()
{
    const QString version = u"%1.%2.%3"_s.arg(int(simdjson::SIMDJSON_VERSION_MAJOR))
                                .arg(int(simdjson::SIMDJSON_VERSION_MINOR))
                                .arg(int(simdjson::SIMDJSON_VERSION_REVISION));
    const QString code = QString::fromStdString(simdjson::get_active_implementation()->name());
    return u"simdjson %1, running its %2 code"_s.arg(version, code);
}

} // namespace glasshouse
