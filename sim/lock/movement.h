// What a step of the world is for while something moves: pins, rails and truths of which the board,
// people or observers have to know in the millisecond in which they change. Between them a movement
// goes on by itself.
#pragma once

#include <cstdint>

#include "sim/time/time.h"

namespace locktwin::sim {

struct Lock;

// Whatever may change in a movement and is no measure: a bit each.
using Marks = std::uint32_t;
Marks marks_of(const Lock& lock);

// A lock that moves goes on, to `latest` at most: by a millisecond, or by several while its motor
// moves a free bolt or its leaf swings clear of the frame. `marks` are those before and become
// those behind it. The lock is due if one of them has changed, and in each millisecond of a supply
// that is about to give up or to come back, or of a fault that has not shown yet.
void move_on(Lock& lock, Marks& marks, Time latest);

}  // namespace locktwin::sim
