// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace glasshouse {

// At which skill's work something happened, and whose plugin's. Few rows have one: those are found by indexes of their own,
// and cost nothing but their two zeros elsewhere.
inline constexpr const char *Version6 = R"sql(
ALTER TABLE event ADD COLUMN skill INTEGER NOT NULL DEFAULT 0;
ALTER TABLE event ADD COLUMN plugin INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN skill INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN plugin INTEGER NOT NULL DEFAULT 0;
CREATE INDEX event_named ON event(tenant, time_ms, seq) WHERE skill<>0 OR plugin<>0;
CREATE INDEX call_named ON call(tenant, first_ms) WHERE skill<>0 OR plugin<>0;
-- What bodies name of older rows is read when everything is worked out anew.
INSERT INTO meta SELECT 'names_lacking', '1' WHERE EXISTS(SELECT 1 FROM event_body);
)sql";

} // namespace glasshouse
