// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

/// Where Glasshouse keeps what is the user's: XDG_DATA_HOME/glasshouse (created on first write, not here).
QString dataFolder();
/// The store that is used when none is named: dataFolder()/glasshouse.db.
QString defaultStorePath();
/// The demo's own folder, so that removing the demo removes nothing else: dataFolder()/demo.
QString demoFolder();
/// The user's own price file, which overrides the built-in table: XDG_CONFIG_HOME/glasshouse/prices.json.
QString userPricesPath();
/// The user's own report packs: XDG_CONFIG_HOME/glasshouse/packs.
QString userPacksFolder();

} // namespace glasshouse
