#pragma once

#include "store/Database.h"

namespace rapport {

// Why the database cannot be ours: another program's, of a later version, or without the tables it must have.
// An empty one can become ours.
Trouble recognise(Database& database);

// Makes the tables of a new database, or brings those of an older version up to this one, all or nothing.
Trouble migrate(Database& database);

} // namespace rapport
