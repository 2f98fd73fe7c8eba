# The inner loops of the fit are worth the compiler's whole effort.
set_source_files_properties("${dir}/logistic_fit.cc" PROPERTIES COMPILE_OPTIONS "-O3")
