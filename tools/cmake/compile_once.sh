#!/bin/sh
# Compiles by way of the compiler's cache: compile_once.sh CCACHE COMPILER ARGUMENTS…
#
# Headers that are read once (locktwin_read_once) are compiled every time. To find out what they
# are made of, the cache has them preprocessed; the compiler then takes the result of the last time,
# which lies there already, and the cache gives that back, however old it is.
cache=$1
shift
case " $* " in
  *" c++-header "*) exec "$@" ;;
esac
# Paths count from the checkout, so that a second one finds what the first has compiled. What a
# header that was read once defines counts as known by the file that has it.
CCACHE_BASEDIR=${0%/tools/cmake/*} CCACHE_SLOPPINESS=pch_defines,time_macros exec "$cache" "$@"
