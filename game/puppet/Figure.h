#pragma once

#include "puppet/DisplayList.h"
#include "puppet/Look.h"
#include "puppet/Pose.h"

namespace rapport {

// Adds the customer and the desk before him to the list. The desk reaches far beyond both sides of the sheet, so that
// a wide picture is filled too.
void drawFigure(const Look& look, const Pose& pose, DisplayList& list);

} // namespace rapport
